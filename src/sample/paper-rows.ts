/** Rows of the workbook that are papers, not pupils: progress of the roadmap, decisions, observation, parameters. */
import { schoolYearText } from '../core/table/parse-school-year';
import { listParameters } from '../core/flags/parameters';
import { method } from '../data/methods/method';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';
import { lastYear } from './sample-tests';
import type { DraftRow } from './sheet-draft';
import { dayOf } from './unit-figures';

export function indicatorRow(row: DraftRow, random: SampleRandom): DraftRow {
  const plan = row['plan'];
  if (typeof plan !== 'number' || random.chance(0.4)) return row;
  const fact = Math.round(plan * (0.8 + 0.4 * random.uniform()));
  return { ...row, fact, evidence: `Справка от 0${random.whole(1, 9)}.10.2026` };
}

export function progressRow(random: SampleRandom): DraftRow {
  const draw = random.uniform();
  if (draw < 0.25) return { status: 'не начато' };
  if (draw < 0.5) return { status: 'выполняется' };
  const month = random.whole(1, 10);
  const day = random.whole(1, 28);
  const printed = `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.2026`;
  return {
    status: 'выполнено',
    doneOn: dayOf(2026, month, day),
    evidence: random.chance(0.5)
      ? `Приказ от ${printed} № ${random.whole(10, 240)}`
      : `Справка от ${printed}`,
  };
}

export function selfAssessmentRow({ code }: SampleSchool): DraftRow {
  return {
    school: code,
    criterion: 'Наличие школьного плана ВСОКО',
    self: 2,
    external: 2,
    evidence: 'Сайт школы, раздел «Документы»',
  };
}

export function decisionRows(): DraftRow[] {
  return [
    {
      occasion: 'Низкие результаты ВПР по математике, 5 класс',
      recommendation: 'Включить школу в муниципальную программу поддержки',
      addressee: 'edu580209',
      orderNumber: '145',
      orderDate: dayOf(2026, 10, 12),
      deadline: 'декабрь 2026 г.',
      effect: 'Назначен куратор',
    },
    {
      occasion: 'Расхождение отметок ВПР и журнала',
      recommendation: 'Провести методический день по критериальному оцениванию',
      addressee: 'edu580207',
      orderNumber: '151',
      orderDate: dayOf(2026, 10, 19),
      deadline: 'ноябрь 2026 г.',
    },
  ];
}

export function recheckRows(schools: readonly SampleSchool[]): DraftRow[] {
  return [7, 10].map((position) => ({
    schoolYear: schoolYearText(lastYear),
    procedure: 'ВПР',
    school: schools[position]?.code ?? null,
    grade: 4,
    subject: 'Математика',
    rechecked: 12,
    confirmed: 12,
  }));
}

export function observationRows(schools: readonly SampleSchool[]): DraftRow[] {
  return schools.slice(0, 8).map(({ code }) => ({
    schoolYear: schoolYearText(lastYear),
    procedure: 'ВПР',
    school: code,
    grade: 4,
    subject: 'Русский язык',
    observers: 2,
    video: 'нет',
    olympiad: 'нет',
    note: 'Замечаний нет',
  }));
}

/** A blank value leaves the method's own; switches are 1 and 0. */
export function parameterRows(): DraftRow[] {
  return listParameters(method).map(({ id, title, value, unit, source }) => ({
    id,
    title,
    value: typeof value === 'boolean' ? Number(value) : value,
    unit,
    source,
    methodVersion: method.version,
  }));
}
