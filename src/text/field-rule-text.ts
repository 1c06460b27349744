/** What a cell of a form says of itself: the prompt beside it and the refusal of a wrong entry. */

export const refusedEntry = 'Так записать нельзя';
export const neededText = (hint: string) => `Нужно: ${hint}.`;
export const exampleText = (example: string) => `Например: ${example}.`;
export const requiredText = 'Заполнять обязательно.';
export const chooseFromList = (column: string) => `В столбце «${column}» выберите значение из списка.`;
export const notLess = (minimum: number) => `не меньше ${minimum}`;
export const notMore = (maximum: number) => `не больше ${maximum}`;
export const bothLimits = (limits: readonly string[]) =>
  limits.length === 0 ? '' : ` ${limits.join(' и ')}`;
export const writeYesOrNo = (column: string) => `В столбце «${column}» напишите «да» или «нет».`;
export const wholeNumberNeeded = (column: string, range: string) =>
  `В столбце «${column}» нужно целое число${range}.`;
export const numberNeeded = (column: string, range: string) => `В столбце «${column}» нужно число${range}.`;
export const dateNeeded = (column: string) => `В столбце «${column}» нужна дата, например 15.04.2026.`;
export const schoolYearNeeded = (column: string) =>
  `В столбце «${column}» нужен учебный год, например 2025/2026.`;
export const textTooLong = (column: string, limit: number) =>
  `В столбце «${column}» текст не длиннее ${limit} знаков.`;

export const percentPlanTitle = 'В процентах';
export const percentPlanPrompt = 'Число от 0 до 100: 85, а не 0,85.';
export const valueTitle = 'Значение';
