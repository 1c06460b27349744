import { personInput, typedInput } from '../../host/typed-input';

it.each([
  ['1\u00a0234,5', 1234.5, '#,##0.00'],
  ['1\u202f234', 1234, '#,##0'],
  ['12 345 678', 12_345_678, '#,##0'],
  ['-1\u00a0000,25', -1000.25, '#,##0.00'],
  ['0,5', 0.5, undefined],
  ['1234', 1234, undefined],
  ['12,5%', 0.125, '0.00%'],
])('a person’s «%s» is the number %d', (text, value, numberFormat) => {
  expect(personInput(text, 'General')).toEqual({
    input: { value },
    ...(numberFormat === undefined ? {} : { numberFormat }),
  });
});

it.each(['1\u00a0234,5', '0,5', '12 345'])('«%s» stays a text in a cell of texts', (text) => {
  expect(personInput(text, '@')).toEqual({ input: { value: text } });
});

it.each(['12 34', '1 2345', '1\u00a0234,', '8 класс', '1\u00a0А', '1,2,3'])(
  '«%s» is no number in any culture and stays a text',
  (text) => {
    expect(personInput(text, 'General')).toEqual({ input: { value: text } });
  },
);

it('an apostrophe keeps what follows a text', () => {
  expect(personInput("'1\u00a0234,5", 'General')).toEqual({ input: { value: '1\u00a0234,5' } });
});

it('a client’s value is of no culture: a no-break space makes it a text', () => {
  expect(typedInput('1\u00a0234,5', 'General')).toEqual({ input: { value: '1\u00a0234,5' } });
});
