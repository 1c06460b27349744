import fc from 'fast-check';
import { lineCount, textWidth } from '../../src/layout/text-width';

const font = { size: 12 };

describe('width of a text in Times New Roman', () => {
  it('ten digits at 12 points are 60 points wide', () => {
    expect(textWidth('0123456789', font)).toBeCloseTo(60, 10);
  });

  it('a bold text is wider', () => {
    expect(textWidth('Отчёт', { size: 12, bold: true })).toBeGreaterThan(textWidth('Отчёт', font));
  });

  it('an empty text takes one line', () => {
    expect(lineCount('', 100, font)).toBe(1);
  });

  it('a line break of the text begins a new line', () => {
    expect(lineCount('а\nб\nв', 100, font)).toBe(3);
  });

  it('words that do not fit together go to the next line', () => {
    const width = textWidth('качество образования', font);
    expect(lineCount('качество образования', width, font)).toBe(1);
    expect(lineCount('качество образования', width - 1, font)).toBe(2);
  });

  it('a word wider than the line is broken inside', () => {
    const word = 'ш'.repeat(30);
    expect(lineCount(word, textWidth('ш'.repeat(10), font), font)).toBe(3);
  });

  it('never needs fewer lines than its width demands, and never more lines when the column is wider', () => {
    const words = fc.array(fc.stringMatching(/^[а-яА-Я0-9.,-]{1,20}$/u), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = lineCount(text, width, font);
        expect(lines).toBeGreaterThanOrEqual(Math.floor(textWidth(text.replaceAll(' ', ''), font) / width));
        expect(lineCount(text, width + 200, font)).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
