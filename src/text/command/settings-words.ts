/** What the command line says of the method's parameters. */
import { counted, parameterForms } from '../plural';

const shown = (value: string) => (value === '' ? 'не задано' : value);

export const parameters = (count: number) => `В методике ${counted(count, parameterForms)}:`;
const standings = (own: string) => ({
  own: '',
  changed: ` (изменён; по методике ${shown(own)})`,
  unusable: ` (не подходит; действует ${shown(own)})`,
});
export const parameter = (id: string, value: string, own: string, use: 'own' | 'changed' | 'unusable') =>
  `  ${id} = ${shown(value)}${standings(own)[use]}`;
export const about = (unit: string, limits: string, source: string) =>
  [unit === '—' ? '' : unit, limits, `источник: ${source}`].filter((part) => part !== '').join('; ');
export const howToSet =
  'Изменить: --set ОБОЗНАЧЕНИЕ=ЗНАЧЕНИЕ (ключ можно повторить); без значения возвращается значение методики. Записывается на лист «Параметры»: -o или --in-place.';
export const noParameter = (id: string) =>
  `Параметра «${id}» нет. Посмотреть все: msoko settings без ключа --set.`;
export const wrongPair = (text: string) =>
  `«${text}» не подходит: нужны обозначение и значение, например O1.q=0,05.`;
export const settingsOnly = 'Ключ --set есть только у команды settings.';
