/** What the command line says of inputs it cannot read. */

export const noDistrict = (asked: string, list: string) =>
  `Района «${asked}» нет. Известные районы: ${list}. Другой район описывают файлом .json и называют его: --district ПУТЬ/ФАЙЛ.json; образец и правила — в папке assets/districts.`;
export const districtFileMissing = (name: string, path: string) =>
  `Файл района «${name}» не найден или недоступен. Проверьте путь: ${path}`;
export const formIsNoJson = (name: string, reason: string) => `Файл формы «${name}» — не JSON: ${reason}`;
export const formMissing = (name: string) => `Файл формы «${name}» не найден или недоступен.`;
export const formIsWrong = (name: string) => `Файл формы «${name}» с ошибками:`;
export const leftOutWhole = (name: string) =>
  `Файл «${name}» не учтён целиком: без нечитаемого листа итоги были бы неполны. Что не так на остальных его листах, покажет команда check.`;
