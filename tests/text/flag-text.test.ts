import type { FederalIndex, MarkerResult } from '../../src/core/flags/flag';
import { computed, fewData, markerIds, notComputed } from '../../src/core/flags/marker-result';
import type { MarkerFacts, NotComputedReason } from '../../src/core/flags/marker-facts';
import { schoolStatus } from '../../src/core/flags/status';
import {
  commonReferences,
  f1WarningText,
  federalIndexText,
  flagText,
  municipalExcessText,
  outcomeName,
  schoolStatusText,
  statusName,
} from '../../src/text/flag-text';
import { about, chanceText, referenceText } from '../../src/text/flags/flag-words';
import { markerName, markerRule } from '../../src/text/flags/marker-names';

const key = { schoolYear: 2025, procedure: 'ВПР', school: 's1', grade: 4, subject: 'Математика', level: '' };
const others = { kind: 'others', schools: 8 } as const;

const deviation = { n: 30, mean: 19.04, expectedMean: 12.83, t: 3.648, degreesOfFreedom: 6, p: 0.0054 };
const cohort = {
  earlierSchoolYear: 2024,
  earlierGrade: 4,
  earlierPercent: 94.74,
  laterPercent: 26.67,
  n: 30,
  ratio: 3.5526,
  lowerFence: 0.5,
  upperFence: 1.9,
};
const facts: MarkerFacts = {
  F1: {
    n: 41,
    mean: 33,
    lower: 32.07,
    upper: 33.93,
    referenceN: 127,
    referenceMean: 25.87,
    referenceLower: 24.6,
    referenceUpper: 27.14,
  },
  F2: { pairs: 21, correlation: -0.156, printedForm: 0.05, isPrintedSignDifferent: true },
  F3: cohort,
  F4: { ...cohort, ratio: 0.31 },
  O1: {
    n: 58,
    cuts: [{ mark: 3, score: 6, at: 14, below: 2, expected: 7.4, isUsed: true }],
    at: 14,
    nearCuts: 16,
    expected: 7.4,
    excess: 6.6,
    p: 0.0071,
    adjustedP: 0.02,
    family: 4,
    extraCondition: null,
  },
  O2: {
    pairs: 60,
    higher: 30,
    lower: 10,
    direction: 'higher',
    share: 0.5,
    othersShare: 0.2,
    shareP: 2e-6,
    isShareExceeded: true,
    gapTwoOrMore: 4,
    othersGapShare: 0.015,
    gapP: 0.008,
    isGapExceeded: true,
  },
  O3: { ...deviation, confirmation: 'not-checked', examT: null, examProcedure: null },
  O4: {
    earlier: deviation,
    later: { ...deviation, t: 0.1 },
    laterSchoolYear: 2026,
    laterGrade: 5,
    drop: 3.548,
  },
  O5: { n: 40, easyItems: [1, 2, 3], hardItems: [7, 8, 9], easyPoints: -20, hardPoints: 30.25, p: 0.00001 },
  O6: { n: 30, standardDeviation: 3, expectedStandardDeviation: 6, limit: 4.207, meanPercent: 52 },
  O7: { rechecked: 21, confirmed: 17, share: 17 / 21, threshold: 0.9 },
};

/** Narrow no-break spaces of numbers as plain ones, for comparing. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/gu, ' ');
}

test('the jump at a boundary says what stands there, what was expected and how rare that is', () => {
  const flag = computed('O1', key, { outcome: 'flag', facts: facts.O1, reference: others });
  expect(plain(flagText(flag))).toBe(
    'Ровно на границе «3» (6 баллов) — 14 работ, ожидалось около 7; случайно так бывает реже 1 раза из 100. Сравнение — с остальными школами района (8 школ).',
  );
});

test('several cuts and an extra condition are told apart', () => {
  const cuts = [
    ...facts.O1.cuts,
    { mark: 4, score: 21, at: 1, below: 1, expected: 0.84, isUsed: true },
    { mark: 5, score: 15, at: 3, below: 0, expected: 1, isUsed: false },
  ] as const;
  const extraCondition = 'не менее 2 баллов по геометрии';
  const flag = computed('O1', key, {
    outcome: 'flag',
    facts: { ...facts.O1, cuts, at: 15, expected: 8.2, extraCondition },
    reference: others,
  });
  expect(plain(flagText(flag))).toContain(
    'Ровно на границе «3» (6 баллов) — 14 работ, ожидалось около 7; ровно на границе «4» (21 балл) — 1 работа, ожидалось около 0,8. Всего 15 работ вместо ожидаемых 8; случайно так бывает реже 1 раза из 100. Отметка здесь зависит ещё и от условия (не менее 2 баллов по геометрии)',
  );
});

test.each<[MarkerResult, string]>([
  [
    computed('F1', key, { outcome: 'flag', facts: facts.F1, reference: { kind: 'district', schools: 5 } }),
    'Средний балл 33,0 по 41 работе: доверительный интервал (от 32,1) целиком выше интервала для сравнения (до 27,1 при среднем 25,9). Сравнение — с районом в целом (5 школ с результатами, включая эту): показатели региона не внесены.',
  ],
  [
    computed('F2', key, { outcome: 'flag', facts: facts.F2, reference: { kind: 'none' } }),
    'Чем выше отметка в журнале, тем ниже балл за работу: коэффициент Спирмена −0,16 по 21 паре «балл — отметка». По упрощённой формуле, которая не учитывает совпадающие баллы, знак другой (0,05).',
  ],
  [
    computed('F3', key, { outcome: 'flag', facts: facts.F3, reference: { kind: 'region', source: null } }),
    'В 4 классе (2024/2025 учебный год) ученики набрали в среднем 94,7 % от максимального балла, через год — 26,7 %. Отношение 3,55 выше границы 1,90',
  ],
  [
    computed('F4', key, { outcome: 'flag', facts: facts.F4, reference: { kind: 'region', source: null } }),
    'Отношение 0,31 ниже границы 0,50',
  ],
  [
    computed('O2', key, { outcome: 'flag', facts: facts.O2, reference: others }),
    'Отметка за работу выше журнальной у 30 из 60 учеников (50,0 %), в остальных школах — у 20,0 %; случайно так бывает реже 1 раза из 100 000. Отметки расходятся на 2 и более у 4 учеников, в остальных школах — у 1,5 %; случайно так бывает реже 1 раза из 100. Стоит посмотреть, как проверялись работы.',
  ],
  [
    computed('O3', key, { outcome: 'attention', facts: facts.O3, reference: others }),
    'Средний балл 19,0 по 30 работам, у похожих школ ожидается 12,8; случайно так бывает реже 1 раза из 100. Результатов экзамена по этому предмету за тот же год нет, поэтому подтвердить результат нечем.',
  ],
  [
    computed('O4', key, { outcome: 'flag', facts: facts.O4, reference: others }),
    'Отклонение от похожих школ (в стандартных ошибках) было 3,65, а через год у тех же учеников (5 класс, 2026/2027 учебный год) — 0,10: высокий результат не сохранился, отклонение уменьшилось на 3,55.',
  ],
  [
    computed('O5', key, { outcome: 'flag', facts: facts.O5, reference: others }),
    'Лёгкие задания (№ 1, 2, 3) выполнены хуже на 20,0 п.п., чем у остальных, трудные (№ 7, 8, 9) — лучше на 30,3 п.п.; случайно так бывает реже 1 раза из 10 000',
  ],
  [
    computed('O6', key, { outcome: 'attention', facts: facts.O6, reference: others, isCounted: false }),
    'Стандартное отклонение баллов 3,0, в остальных школах — 6,0: работы похожи друг на друга больше обычного (граница 4,2).',
  ],
  [
    computed('O7', key, { outcome: 'flag', facts: facts.O7, reference: { kind: 'none' } }),
    'Перепроверено: 21 работа, подтвердилось 17 (81,0 %); достаточно 90 %.',
  ],
])('%# speaks with its own numbers', (result, expected) =>
  expect(plain(flagText(result))).toContain(expected),
);

test('nothing calls anything a violation', () => {
  for (const marker of markerIds) {
    for (const outcome of ['flag', 'attention', 'clear'] as const) {
      const result = computed(marker, key, { outcome, facts: facts[marker], reference: others });
      expect(flagText(result)).not.toContain('нарушени');
      expect(flagText(result)).not.toMatch(/ {2}|undefined|NaN|null/u);
    }
  }
});

test('a hint and a flag without support say that they do not count', () => {
  const hint = computed('F1', key, {
    outcome: 'flag',
    facts: facts.F1,
    reference: others,
    approximate: true,
  });
  expect(flagText(hint)).toContain('Мало данных, вывод ориентировочный');
  const alone = computed('F1', key, {
    outcome: 'flag',
    facts: facts.F1,
    reference: others,
    isCounted: false,
  });
  expect(flagText(alone)).toContain('без поддержки признака O3');
});

test('few data are never said as “all is well”', () => {
  expect(flagText(fewData('O1', key, 4, 20))).toBe(
    'Мало данных: работ — 4, для вывода нужно не меньше 20. Это не значит, что всё хорошо.',
  );
  expect(flagText(fewData('O2', key, 2, 10, 'pairs'))).toContain('пар «работа — отметка в журнале» — 2');
  expect(flagText(fewData('O1', key, 2, 10, 'works-near-cuts'))).toContain('работ у границ отметок — 2');
  expect(flagText(fewData('O7', key, 2, 10, 'rechecked-works'))).toContain('перепроверенных работ — 2');
});

test('every reason of silence has its own sentence', () => {
  const reasons: NotComputedReason[] = [
    'no-mean',
    'no-deviation',
    'no-journal',
    'no-distribution',
    'no-scale',
    'no-items',
    'no-variation',
    'no-reference',
    'few-schools',
    'few-items',
    'few-others',
    'zero-later-result',
    'mean-at-edge',
    'other-version',
    'lyceum-or-gymnasium',
  ];
  const texts = reasons.map((reason) => flagText(notComputed('O1', key, reason)));
  expect(new Set(texts).size).toBe(reasons.length);
  for (const text of texts) expect(text).toMatch(/^Не считалось: .+\.$/u);
});

test('how rare, in round numbers', () => {
  expect([0.0099, 0.01, 0.049, 0.12].map(chanceText)).toEqual([
    'случайно так бывает реже 1 раза из 100',
    'случайно так бывает реже 1 раза из 50',
    'случайно так бывает реже 1 раза из 20',
    'случайно так бывает примерно в 12 случаях из 100',
  ]);
  expect([7.4, 2.96, 0.84].map(about)).toEqual(['около 7', 'около 3,0', 'около 0,8']);
});

test('with whom the school is compared', () => {
  const cluster = { kind: 'cluster', settlement: 'village', tertile: 3, schools: 21 } as const;
  expect(referenceText({ ...cluster, level: 'settlement-and-context' })).toBe(
    'Сравнение — с другими сельскими школами с более трудными условиями (21\u00a0школа).',
  );
  expect(referenceText({ ...cluster, level: 'settlement' })).toContain(
    'сельскими школами района (21\u00a0школа)',
  );
  expect(referenceText({ ...cluster, level: 'municipality' })).toContain('всего района');
  expect(referenceText({ kind: 'none' })).toBe('');
});

test('statuses name the rules and the repetition', () => {
  const f2 = computed('F2', key, { outcome: 'flag', facts: facts.F2, reference: { kind: 'none' } });
  const o7 = computed('O7', key, { outcome: 'flag', facts: facts.O7, reference: { kind: 'none' } });
  expect(schoolStatusText(schoolStatus('s1', 2025, [f2], []))).toBe(
    'Обратить внимание: признак F2 «Несоответствие школьным отметкам».',
  );
  expect(schoolStatusText(schoolStatus('s1', 2025, [f2, o7], [f2]))).toBe(
    'В первую очередь на перепроверку: признаки F2 «Несоответствие школьным отметкам» и O7 «Перепроверка не подтвердила результат». Второй год подряд: признак F2 «Несоответствие школьным отметкам».',
  );
  expect(schoolStatusText(schoolStatus('s1', 2025, [], []))).toContain('Это не значит, что всё хорошо');
  const uncounted = {
    ...computed('F1', key, { outcome: 'flag', facts: facts.F1, reference: others }),
    isCounted: false,
  };
  expect(schoolStatusText(schoolStatus('s1', 2025, [uncounted, uncounted], []))).toBe(
    'Признаков, которые учитываются в статусе школы, по имеющимся данным нет; доказательством объективности это не служит. Не учтено: признак F1 «Завышенный средний балл».',
  );
  const silent = { ...uncounted, outcome: 'clear' as const };
  expect(schoolStatusText(schoolStatus('s1', 2025, [silent], []))).toBe(
    'По имеющимся данным признаков нет; доказательством объективности это не служит.',
  );
  expect(statusName('clear')).toBe('не выявлено');
  expect(outcomeName('few-data')).toBe('мало данных');
});

test('the index warns where F1 marks too many schools', () => {
  const index: FederalIndex = {
    schoolYear: 2025,
    index: 200 / 3,
    withMarker: 7,
    computed: 21,
    byMarker: {
      F1: { flagged: 7, computed: 21 },
      F2: { flagged: 0, computed: 21 },
      F3: { flagged: 0, computed: 0 },
      F4: { flagged: 0, computed: 0 },
    },
    f1Share: 1 / 3,
    isF1ShareHigh: true,
  };
  expect(plain(federalIndexText(index))).toMatch(
    /^Индекс объективности за 2025\/2026 учебный год — 66,7 %: хотя бы один федеральный признак есть у 7 из 21 школы, где признаки удалось вычислить\. Признак F1 «Завышенный средний балл» есть у 33 % школ: это много/u,
  );
  expect(f1WarningText({ ...index, isF1ShareHigh: false })).toBeNull();
  expect(federalIndexText({ ...index, index: null })).toContain('не рассчитан');
});

test('the municipality’s excess says whether it may be chance', () => {
  const excess = {
    ...key,
    mark: 3 as const,
    score: 6,
    works: 1000,
    observed: 84,
    expected: 58.2,
    excess: 0.443,
    standardError: 0.1,
    lower: 0.21,
    upper: 0.7,
    extraCondition: null,
  };
  expect(plain(municipalExcessText(excess))).toContain(
    'ВПР, 4 класс, математика: по району ровно на границе «3» — 84 работы, по плавной кривой ожидалось около 58; отклонение 44 %, с учётом случайности от 21 % до 70 %.',
  );
  expect(municipalExcessText({ ...excess, lower: -0.1 })).toContain('может быть случайностью');
});

test('every marker has a name and a rule of its own', () => {
  expect(new Set(markerIds.map(markerName)).size).toBe(11);
  expect(new Set(markerIds.map(markerRule)).size).toBe(11);
});

test('what a marker compares with is said once where it is the same for all its grounds', () => {
  const ground = (schools: number) =>
    computed('O2', key, { outcome: 'flag', facts: facts.O2, reference: { kind: 'others', schools } });
  const alike = commonReferences([ground(8), ground(8)]);
  expect(plain(alike.said ?? '')).toBe('Сравнение: O2 — с остальными школами района (8 школ).');
  expect(alike.text(ground(8))).not.toContain('Сравнение');
  const unlike = commonReferences([ground(8), ground(9)]);
  expect(unlike.said).toBeNull();
  expect(plain(unlike.text(ground(9)))).toContain('Сравнение — с остальными школами района (9 школ).');
});
