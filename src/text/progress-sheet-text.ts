/** Sentences of the sheet «Ход дорожной карты». */

export const progressTitle = 'Ход выполнения «дорожной карты»';
export const noDeadline = 'не указан';
export const seriesCaption = 'Показатели, которые документ устанавливает по годам: план и факт';
export const schoolsPlannedFor = (year: number) => `Школы, запланированные на ${year} год`;
