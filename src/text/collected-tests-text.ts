/** Words of collecting protocols and summary reports: what is new, what changes, which files disagree. */
import { testKeyText } from './findings/sentences';
import { counted, schoolGenitive } from './plural';

/** «Протоколы. ВПР, 5 класс, математика, 2025/2026 учебный год: новых школ 12, изменено 1, без изменений 3.» */
export function testLine(
  form: string,
  test: readonly string[],
  counts: { readonly new: number; readonly changed: number; readonly same: number },
): string {
  const parts = [
    counts.new === 0 ? null : `новых школ ${counts.new}`,
    counts.changed === 0 ? null : `изменено школ ${counts.changed}`,
    counts.same === 0 ? null : `школ без изменений ${counts.same}`,
  ].filter((part) => part !== null);
  return `${form}. ${testKeyText(test)}: ${parts.join(', ')}.`;
}

export function changedTest(
  school: string,
  test: readonly string[],
  { before, after }: { readonly before: number | null; readonly after: number },
): string {
  const change =
    before === after
      ? `работ по-прежнему ${after}, изменились баллы, отметки или состав классов`
      : `работ было ${before ?? 0}, станет ${after}`;
  return `${school}, ${testKeyText(test)}: ${change}`;
}

export function rivalFiles(
  test: readonly string[],
  { counted: first, other }: { readonly counted: string; readonly other: string },
  schools: number,
): string {
  return `${testKeyText(test)}: файлы «${first}» и «${other}» по-разному говорят об одних и тех же классах ${counted(schools, schoolGenitive)}. Учтён «${first}».`;
}

export const preferFile = (file: string) => `Учесть «${file}»`;
export const testsHeading = 'Протоколы и отчёты ФИС ОКО';
export const testsChangeHeading = (count: number) => `Прежние записи заменятся: ${count}`;
export const typedHeading = 'На листе «Результаты» набрано иначе';
export const typedAdvice =
  'Лист «Результаты» останется как есть, в расчётах взяты протоколы. Сверьте и поправьте неверное.';
