/** Answering a finding with an explanation. */

export const explain = 'Пояснить';
export const explainAll = 'Пояснить все';
export const explainTitle = 'Принять с пояснением';
export const whatHappens =
  'Замечание уйдёт из списка, а пояснение будет записано на лист «Пояснения» и войдёт в приложение к отчёту. Если значение изменится, замечание вернётся.';
export const why = 'Почему значение верно';
export const whyExample = 'Например: в классе один ученик с ОВЗ, работу он не писал.';
export const who = 'Кто пояснил';
export const accept = 'Принять';
export const doNotAccept = 'Не принимать';
export const lettersLeft = (left: string) => `Осталось знаков: ${left}`;
export const tooLong = (over: string) => `Лишних знаков: ${over}. Сократите пояснение.`;
export const acceptedCount = (count: string) => `Принято с пояснениями: ${count}`;
export const acceptedTitle = 'Принято с пояснениями';
export const acceptedNote =
  'Каждое пояснение записано на листе «Пояснения» и действует, пока значение не изменилось.';
export const putBack = 'Вернуть в список';
export const close = 'Закрыть';
export const explainFlag = 'Пояснить признак';
export const flagWhy = 'Чем это объясняется';
export const flagWhyExample = 'Например: класс с углублённым изучением математики.';
export const whatHappensToFlag =
  'Признак и статус школы останутся: пояснение будет показано рядом, записано на лист «Пояснения» и войдёт в приложение к отчёту. Если числа изменятся, понадобится новое.';
