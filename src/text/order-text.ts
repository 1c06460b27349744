/** The draft of the order on the year's results; what a person fills in by hand is a rule. */
import type { OrderFacts, OrderPoint } from '../core/report/order-facts';
import type { ReportFacts } from '../core/report/report-facts';
import { schoolYearText } from './date-text';
import { counted } from './plural';

export const orderKind = 'Приказ (проект)';
export const draft = 'ПРОЕКТ';
export const orderTitle = 'ПРИКАЗ';
export const orderNumber =
  'от «____» ______________ 20___ г.                                        № ________';
export const ordering = 'ПРИКАЗЫВАЮ:';
export const measuresPoint = '1. Выполнить меры по перечню:';
export const controlPoint = '2. Контроль за исполнением приказа возложить на ______________________________.';
/** In a cell that a person fills in. */
export const rule = '__________';
export const measure = 'Что сделать';
export const occasion = 'Основание';
export const addressee = 'Кому';
export const deadline = 'Срок';
export const control = 'Контроль';

export function orderSubject({
  schoolYear,
  year,
  district,
}: Pick<ReportFacts, 'schoolYear' | 'year' | 'district'>): string {
  const period = schoolYear === null ? `за ${year} год` : `за ${schoolYearText(schoolYear)} учебный год`;
  const place = district === null ? '' : ` ${district.name.genitive}`;
  return `Об итогах работы муниципальной системы оценки качества образования${place} ${period}`;
}

/** Null where the district's document is not known. */
export function orderBasis({ district }: Pick<ReportFacts, 'district'>): string | null {
  if (district === null) return null;
  const { title, approval } = district.document;
  const order = approval === null ? '' : ` (приказ от ${approval.orderDate} №\u00a0${approval.orderNumber})`;
  return `Основание: ${title}${order}.`;
}

/** «Провести перепроверку — МОУ СОШ № 3, до 01.12.2026» */
export function pointLine({ measure: what, addressee: whom, deadline: due }: OrderPoint): string {
  const rest = [whom, due].filter((part) => part !== null).join(', ');
  return rest === '' ? what : `${what} — ${rest}`;
}

const pointForms = { one: 'пункта', few: 'пунктов', many: 'пунктов', other: 'пункта' };

/** What a person must still fill in. */
export function orderGaps({ missing }: OrderFacts): string[] {
  return [
    ...(missing.addressee === 0
      ? []
      : [`Не указано, кому: у\u00a0${counted(missing.addressee, pointForms)}.`]),
    ...(missing.deadline === 0 ? [] : [`Не указан срок: у\u00a0${counted(missing.deadline, pointForms)}.`]),
  ];
}

export const noOrder =
  'Составить приказ не из чего: на листе «Решения» нет рекомендаций и решений, по которым ещё не издан приказ.';
