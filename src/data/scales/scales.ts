/** Scales that are known. A scale that is not here is unknown, never guessed; the district types it on its own sheet. */
import type { Scale } from '../../core/schema/scale';

const unconfirmed = 'Шкала работ до 2024 года, не подтверждено источником';

/** First years of the school years of the old test versions: until spring 2024. */
const oldYears = [2017, 2018, 2019, 2020, 2021, 2022, 2023];

interface Facts {
  readonly maximum?: number;
  readonly cuts?: Scale['cuts'];
  readonly threshold?: number;
  readonly level?: string;
  readonly extraCondition?: string;
  readonly source: string;
  readonly isConfirmed?: boolean;
}

function scale(schoolYear: number, procedure: string, grade: number, subject: string, facts: Facts): Scale {
  return {
    schoolYear,
    procedure,
    grade,
    subject,
    level: facts.level ?? '',
    maximum: facts.maximum ?? null,
    cuts: facts.cuts ?? null,
    threshold: facts.threshold ?? null,
    extraCondition: facts.extraCondition ?? null,
    source: facts.source,
    isConfirmed: facts.isConfirmed ?? true,
  };
}

function oldScale(
  grade: number,
  subject: string,
  maximum: number,
  cuts: Scale['cuts'],
  source?: string,
): Scale[] {
  const facts = { maximum, cuts, source: source ?? unconfirmed, isConfirmed: source !== undefined };
  return oldYears.map((year) => scale(year, 'ВПР', grade, subject, facts));
}

const description2026 = 'Образец и описание ВПР 2025 и 2026 гг.';
const oldDescription = 'Образец и описание ВПР, 8 класс, до 2024 г.';
const basicExam2026 = 'Шкала ОГЭ 2026 г.';
const minima2026 = 'Минимальные баллы ЕГЭ 2026 г. для аттестата';

function examMinimum(subject: string, threshold: number): Scale {
  return scale(2025, 'ЕГЭ', 11, subject, { maximum: 100, threshold, source: minima2026 });
}

export const scales: readonly Scale[] = [
  ...[2024, 2025].map((year) =>
    scale(year, 'ВПР', 4, 'Русский язык', { maximum: 24, cuts: [10, 16, 21], source: description2026 }),
  ),
  ...oldScale(8, 'Русский язык', 51, [26, 32, 45], oldDescription),
  ...oldScale(8, 'Математика', 25, [8, 15, 21], oldDescription),
  ...oldScale(4, 'Русский язык', 38, [14, 24, 33]),
  ...oldScale(4, 'Математика', 20, [6, 10, 15]),
  ...oldScale(5, 'Русский язык', 45, [18, 29, 39]),
  ...oldScale(5, 'Математика', 20, [7, 11, 15]),
  ...oldScale(6, 'Русский язык', 51, [25, 35, 45]),
  ...oldScale(6, 'Математика', 16, [6, 10, 14]),
  ...oldScale(7, 'Русский язык', 47, [22, 32, 42]),
  ...oldScale(7, 'Математика', 19, [7, 12, 16]),
  scale(2025, 'ОГЭ', 9, 'Русский язык', {
    maximum: 37,
    cuts: [15, 26, 33],
    extraCondition: '«4» — не менее 6 баллов за грамотность, «5» — не менее 9',
    source: basicExam2026,
  }),
  scale(2025, 'ОГЭ', 9, 'Математика', {
    maximum: 31,
    cuts: [8, 15, 22],
    extraCondition: 'не менее 2 баллов по геометрии',
    source: basicExam2026,
  }),
  examMinimum('Русский язык', 24),
  scale(2025, 'ЕГЭ', 11, 'Математика', {
    level: 'профильный',
    maximum: 100,
    threshold: 27,
    source: minima2026,
  }),
  scale(2025, 'ЕГЭ', 11, 'Математика', { level: 'базовый', maximum: 5, threshold: 3, source: minima2026 }),
  examMinimum('Обществознание', 42),
  examMinimum('Информатика', 40),
  examMinimum('География', 37),
  examMinimum('Физика', 36),
  examMinimum('Химия', 36),
  examMinimum('Биология', 36),
  examMinimum('История', 32),
  examMinimum('Литература', 32),
  examMinimum('Иностранный язык', 22),
];
