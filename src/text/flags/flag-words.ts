/** Words that every explanation of a flag shares: how rare, how many, compared with whom. */
import type { ClusterLevel, Reference } from '../../core/flags/marker-facts';
import { counted, numberText, percentText, type PluralForms, schoolForms, workDative } from '../plural';

/** After «у». */
export const pupilForms: PluralForms = {
  one: 'ученика',
  few: 'учеников',
  many: 'учеников',
  other: 'ученика',
};
const pairForms: PluralForms = { one: 'паре', few: 'парам', many: 'парам', other: 'пары' };

export function worksBy(count: number): string {
  return counted(count, workDative);
}

export function pairsBy(count: number): string {
  return counted(count, pairForms);
}

/** A share 0…1 as «12,5 %». */
export function shareText(share: number): string {
  return percentText(share * 100, 1);
}

/** «около 7»; small expectations keep a decimal, and next to none is not said as «около 0,0». */
export function about(expected: number): string {
  if (expected < 0.1) return 'меньше 0,1';
  return `около ${numberText(expected, expected < 3 ? 1 : 0)}`;
}

/** «случайно так бывает реже 1 раза из 100», to a round number of cases. */
export function chanceText(p: number): string {
  const rarest = [1_000_000, 100_000, 10_000, 1000, 500, 200, 100, 50, 20].find((cases) => p < 1 / cases);
  if (rarest !== undefined) return `случайно так бывает реже 1 раза из ${numberText(rarest)}`;
  return `случайно так бывает примерно в ${numberText(p * 100, 0)} случаях из 100`;
}

/** A whole sentence; empty where a marker compares the school with nobody. */
export function referenceText(reference: Reference): string {
  return reference.kind === 'none' ? '' : `Сравнение — ${comparedWith(reference)}.`;
}

/** After «сравнение —». */
export function comparedWith(reference: Exclude<Reference, { kind: 'none' }>): string {
  switch (reference.kind) {
    case 'region':
      return reference.source === null
        ? 'с показателями региона'
        : `с показателями региона из файла «${reference.source}»`;
    case 'district':
      return `с районом в целом (${counted(reference.schools, schoolForms)} с результатами, включая эту): показатели региона не внесены`;
    case 'others':
      return `с остальными школами района (${counted(reference.schools, schoolForms)})`;
    case 'cluster':
      return clusterWords(reference);
  }
}

export function clusterLevelName(level: ClusterLevel): string {
  switch (level) {
    case 'settlement-and-context':
      return 'кластер';
    case 'settlement':
      return 'город или село';
    case 'municipality':
      return 'район в целом';
  }
}

function clusterWords(reference: Extract<Reference, { kind: 'cluster' }>): string {
  const others = counted(reference.schools, schoolForms);
  const where = reference.settlement === 'town' ? 'городскими' : 'сельскими';
  switch (reference.level) {
    case 'settlement-and-context': {
      const conditions = reference.tertile === null ? '' : ` ${conditionsText(reference.tertile)}`;
      return `с другими ${where} школами${conditions} (${others})`;
    }
    case 'settlement':
      return `с другими ${where} школами района (${others}): в более узком кластере школ слишком мало`;
    case 'municipality':
      return `с остальными школами всего района (${others}): в более узком кластере школ слишком мало`;
  }
}

function conditionsText(tertile: 1 | 2 | 3): string {
  switch (tertile) {
    case 1:
      return 'с более лёгкими условиями';
    case 2:
      return 'со средними условиями';
    case 3:
      return 'с более трудными условиями';
  }
}
