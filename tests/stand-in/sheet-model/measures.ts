/** Sizes of a sheet model (characters, millimetres) in the points the stand-in counts in, and back. */

/** A column's unit is 7 pixels of the default font's widest digit and 5 of padding; a pixel is 0.75 points. */
const pointsPerCharacter = 5.25;
const columnPadding = 3.75;
const millimetresPerPoint = 25.4 / 72;

export function columnPoints(characters: number): number {
  return characters * pointsPerCharacter + columnPadding;
}

/** At least one character: a hidden column is hidden otherwise. */
export function columnCharacters(points: number): number {
  return Math.max(1, rounded((points - columnPadding) / pointsPerCharacter));
}

export function pagePoints(millimetres: number): number {
  return millimetres / millimetresPerPoint;
}

export function pageMillimetres(points: number): number {
  return rounded(points * millimetresPerPoint);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
