/** The shades Excel itself offers for the colours of the Office theme. */
import { tintColor } from '../../document/tint-color';

/** As Excel 2013 and later show them in the colour list: 80, 60, 40 % lighter, 25 and 50 % darker. */
const shades = {
  '4472C4': ['D9E1F2', 'B4C6E7', '8EA9DB', '305496', '203764'],
  ED7D31: ['FCE4D6', 'F8CBAD', 'F4B084', 'C65911', '833C0C'],
  FFC000: ['FFF2CC', 'FFE699', 'FFD966', 'BF8F00', '806000'],
  '70AD47': ['E2EFDA', 'C6E0B4', 'A9D08E', '548235', '375623'],
  '5B9BD5': ['DDEBF7', 'BDD7EE', '9BC2E6', '2F75B5', '1F4E78'],
} as const;
/** As Excel writes them into files. */
const tints = [
  0.79998168889431442, 0.59999389629810485, 0.39997558519241921, -0.249977111117893, -0.499984740745262,
];

test.each(Object.entries(shades))('%s', (color, expected) => {
  expect(tints.map((tint) => tintColor(color, tint))).toEqual(expected);
});

test('grey scale: white darker by 15, 35 and 50 %, black lighter by 50, 35 and 15 %', () => {
  expect(
    [-0.149998474074526, -0.34998626667073579, -0.499984740745262].map((tint) => tintColor('FFFFFF', tint)),
  ).toEqual(['D9D9D9', 'A6A6A6', '808080']);
  expect(
    [0.499984740745262, 0.34998626667073579, 0.14999847407452621].map((tint) => tintColor('000000', tint)),
  ).toEqual(['808080', '595959', '262626']);
});

test('no tint changes nothing; the ends are white and black', () => {
  expect(tintColor('1F4E79', 0)).toBe('1F4E79');
  expect(tintColor('1F4E79', 1)).toBe('FFFFFF');
  expect(tintColor('1F4E79', -1)).toBe('000000');
});
