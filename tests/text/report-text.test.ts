import type { Conclusion } from '../../src/core/report/conclusions';
import type { AdviceCode } from '../../src/core/report/advice';
import { adviceText, conclusionText, fairUseNotice } from '../../src/text/report-text';
import { subjectName, testName, testNames } from '../../src/text/test-name';

const test = (grade: number, subject: string, procedure = 'ВПР', level = '') => ({
  schoolYear: 2025,
  procedure,
  school: 'edu580101',
  grade,
  subject,
  level,
});

describe('names of tests', () => {
  it('put the subject in the sentence with a small letter and the level in brackets', () => {
    expect(testName(test(4, 'Русский язык'))).toBe('ВПР, 4 класс, русский язык');
    expect(subjectName('Математика', 'профильный')).toBe('математика (профильный)');
  });

  it('say tests of one procedure and grade together, each once', () => {
    const tests = [
      test(4, 'Математика'),
      test(4, 'Русский язык'),
      test(4, 'Математика'),
      test(9, 'Химия', 'ОГЭ'),
    ];
    expect(testNames(tests)).toBe('ВПР, 4 класс — математика и русский язык; ОГЭ, 9 класс — химия');
  });
});

describe('recommendations', () => {
  const codes: readonly AdviceCode[] = [
    'recheck-works',
    'align-marking',
    'observe-next-test',
    'study-change',
    'check-outside',
    'support-programme',
    'subject-support',
    'watch',
    'confirm-first',
  ];

  it.each(codes)('%s is a whole sentence that blames nobody', (code) => {
    const text = adviceText({ code, tests: code === 'confirm-first' ? [] : [test(5, 'Математика')] });
    expect(text).toMatch(/^[А-ЯЁ].*\.$/u);
    expect(text).not.toMatch(/наруш|наказ|виновн/iu);
    if (code !== 'confirm-first') expect(text).toContain('ВПР, 5 класс — математика');
  });

  it('are preceded by the rule of wording', () => {
    expect(fairUseNotice).toContain('02-86');
    expect(fairUseNotice).toContain('не доказательство нарушения');
  });
});

describe('conclusions', () => {
  const cases: readonly (readonly [Conclusion, string])[] = [
    [
      { code: 'collect-results', schools: 21 },
      'Получить результаты от 21\u00a0школы, по которой за отчётный учебный год нет данных.',
    ],
    [
      { code: 'recheck', priority: 1, attention: 5 },
      'В первую очередь перепроверить работы в 1\u00a0школе (два признака и больше или один признак два года подряд); обратить внимание на 5\u00a0школ с одним признаком.',
    ],
    [{ code: 'recheck', priority: 0, attention: 1 }, 'Обратить внимание на 1\u00a0школу с одним признаком.'],
    [
      { code: 'support', schools: 1 },
      'Утвердить программу адресной помощи для 1\u00a0школы с низкими результатами.',
    ],
    [
      { code: 'support', schools: 11 },
      'Утвердить программы адресной помощи для 11\u00a0школ с низкими результатами.',
    ],
    [
      { code: 'support', schools: 21 },
      'Утвердить программы адресной помощи для 21\u00a0школы с низкими результатами.',
    ],
    [
      { code: 'work-on-items', items: 1 },
      'Запланировать методическую работу по 1\u00a0заданию, с которым не справилась половина школ или больше.',
    ],
    [
      { code: 'overdue-events', events: 2 },
      'Завершить 2\u00a0мероприятия «дорожной карты», срок которых прошёл, или назвать причину переноса.',
    ],
    [
      { code: 'overdue-events', events: 21 },
      'Завершить 21\u00a0мероприятие «дорожной карты», срок которого прошёл, или назвать причину переноса.',
    ],
    [
      { code: 'collect-evidence', events: 5 },
      'Приложить подтверждения к 5\u00a0выполненным мероприятиям: без документа выполнение нечем доказать.',
    ],
    [{ code: 'reach-targets', targets: 3 }, 'Выяснить причины недостижения 3\u00a0показателей.'],
    [{ code: 'keep-watching' }, 'Решений не требуется: продолжить наблюдение в обычном порядке.'],
  ];

  it.each(cases)('%j', (conclusion, text) => {
    expect(conclusionText(conclusion)).toBe(text);
  });
});
