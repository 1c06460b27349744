/** Words of the place and the level that a row of the document stands at. */
export const districtLevel = 'район';
export const schoolLevel = 'школа';
export const passportPlace = (where: string) => `Паспорт ${where}`;
