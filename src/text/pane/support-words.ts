/** The dialog «Сведения для поддержки» and its text. */

export const supportDetails = 'Сведения для поддержки';
export const whatIsInIt =
  'Здесь версии программы и Excel и последние действия: их названия, длительность и размер. Содержимого ячеек, имён файлов, листов и школ здесь нет. Сведения никуда не отправляются: скопируйте их и передайте сами.';
export const detailsText = 'Текст сведений';
export const copy = 'Скопировать';
export const copied = 'Скопировано.';
export const copyByHand = 'Скопировать не удалось. Текст выделен: нажмите Ctrl+C.';
export const close = 'Закрыть';
export const versions = (program: string, forms: number, method: string) =>
  `МСОКО ${program}, формы ${forms}, методика ${method}`;
export const host = (name: string) => `Где открыто: ${name}`;
export const requirementSets = (sets: string) => `Наборы возможностей: ${sets}`;
export const culture = (culture: string) => `Язык: ${culture}`;
export const lastSteps = (count: number) => `Последние действия (${count}):`;
export const noData = 'нет данных';
export const noSteps = 'Действий ещё не было.';
export const seconds = 'с';
export const milliseconds = 'мс';
