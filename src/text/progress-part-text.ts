/** What a state, a date and a paper are entered for. */

/** «Результат № 1.3» */
export const resultItself = (number: string) => `Результат № ${number}`;

/** «Приложение 1, № 1.10: Разработка регламента…» */
export const eventPart = (section: string, number: string, text: string) =>
  `${section}, № ${number.replace(/\.$/u, '')}: ${text.length <= 120 ? text : `${text.slice(0, 119)}…`}`;
