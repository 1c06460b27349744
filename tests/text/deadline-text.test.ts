import { parseDeadline } from '../../src/core/calendar/parse-deadline';
import { deadlineWords } from '../../src/data/lexicon/deadline-words';
import { deadlineText, listText, quoted } from '../../src/text/deadline-text';
import { deadlineShapes, furtherExamples } from '../core/calendar/deadline-examples';

test.each([
  ['август 2020 г.', 'август 2020 года'],
  ['Сентябрь – октябрь 2020 г.', 'сентябрь–октябрь 2020 года'],
  ['Апрель – май, сентябрь, декабрь 2021 г', 'апрель–май, сентябрь и декабрь 2021 года'],
  ['март 2020 г., ноябрь 2020 г., март 2021 г.', 'март и ноябрь 2020 года и март 2021 года'],
  ['Октябрь 2020 – июль 2021', 'с октября 2020 года по июль 2021 года'],
  ['15 августа 2020 г.', '15 августа 2020 года'],
  ['До 01.11.2021', 'не позднее 1 ноября 2021 года'],
  ['сентябрь', 'сентябрь (год не назван)'],
  ['2020 год', '2020 год'],
  ['2020-2022 гг.', '2020–2022 годы'],
  ['В течение года', 'в течение года (год не назван)'],
  ['II и IV кварталы 2020 г.', 'апрель–июнь и октябрь–декабрь 2020 года'],
  ['ежегодно', 'ежегодно'],
  ['сентябрь ежегодно', 'ежегодно, сентябрь'],
  ['Ежегодно (февраль, сентябрь) 2020-2022 гг.', 'ежегодно с 2020 по 2022 год, февраль и сентябрь'],
  ['ежегодно с 2020 года', 'ежегодно с 2020 года'],
  ['август 2020 г. далее - ежегодно', 'август 2020 года, затем ежегодно в те же сроки'],
  ['2020-2021, далее - ежегодно', '2020–2021 годы, затем ежегодно'],
  ['май 2020 г., постоянно', 'постоянно с мая 2020 года'],
  ['Ежегодно (по отдельному графику)', 'ежегодно, по событию: по отдельному графику'],
  [
    'Ежегодно по итогам отчетного периода (до 15 февраля года, следующего за отчетным) 2020-2022 гг.',
    'ежегодно с 2020 по 2022 год, не позднее 15 февраля следующего года, по событию: по итогам отчетного периода',
  ],
  ['Ежегодно (постоянно)', 'ежегодно, в течение всего года'],
  ['Постоянно', 'постоянно'],
  ['1 раз в 3 года для каждой образовательной организации', 'раз в 3\u00a0года для каждой школы'],
  [
    'ежеквартально (до 15 числа месяца, следующего за отчетным)',
    'ежеквартально, не позднее 15-го числа следующего месяца',
  ],
  ['еженедельно (понедельник с 15.00 до 18.00)', 'еженедельно (понедельник с 15.00 до 18.00)'],
  ['не реже 1 раза в полугодие', 'каждое полугодие'],
  ['2 раза в год', '2\u00a0раза в год'],
  ['В соответствии с графиком проведения ВПР', 'по событию: в соответствии с графиком проведения ВПР'],
  ['февраль-декабрь 2020 г., 2021-2022 гг.', 'февраль–декабрь 2020 года и 2021–2022 годы'],
  ['с 1 сентября 2026 г. по 31 мая 2027 г.', 'с 1 сентября 2026 года по 31 мая 2027 года'],
  ['как получится', 'срок не прочитан: «как получится»'],
])('«%s» is said again as «%s»', (phrase, text) => {
  expect(deadlineText(parseDeadline(phrase, deadlineWords))).toBe(text);
});

test('an empty deadline is said to be missing', () => {
  expect(deadlineText(parseDeadline(null, deadlineWords))).toBe('срок не указан');
});

test('no phrase of the documents gives an empty or broken text', () => {
  const phrases = [...deadlineShapes.flatMap((shape) => shape.examples), ...furtherExamples].map(
    ([phrase]) => phrase,
  );
  for (const phrase of phrases) {
    const text = deadlineText(parseDeadline(phrase, deadlineWords));
    expect(text).not.toMatch(/undefined|null|NaN|\s{2}| ,|,,|^\s|\s$/u);
    expect(text.length).toBeGreaterThan(3);
  }
});

test('a deadline said again is read as the same, where it hangs on the calendar alone', () => {
  const plain = deadlineShapes
    .filter(({ shape }) =>
      ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'B1', 'B2', 'B3', 'B5', 'C1', 'C2', 'F1'].includes(shape),
    )
    .flatMap(({ examples }) => examples);
  for (const [phrase] of plain) {
    const deadline = parseDeadline(phrase, deadlineWords);
    expect(parseDeadline(deadlineText(deadline), deadlineWords)).toEqual(deadline);
  }
});

test('lists and quotes are Russian', () => {
  expect(listText([])).toBe('');
  expect(listText(['а'])).toBe('а');
  expect(listText(['а', 'б', 'в'])).toBe('а, б и в');
  expect(quoted('Отчёт «Итоги»')).toBe('«Отчёт „Итоги“»');
});
