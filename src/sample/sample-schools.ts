/** The sample's schools: made up, named after landscapes, so that no name can be taken for a person's or a real school's. */
import type { SampleRandom } from './sample-random';

export interface SampleSchool {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly settlement: string;
  /** Pupils of one grade in an ordinary year. */
  readonly gradeSize: number;
  readonly pupils: number;
  readonly teachers: number;
  /** Per cents: disabilities, non-native Russian, single-parent families, on a register, parents with higher education. */
  readonly context: readonly number[];
  /** Standing among the schools, in between-school standard deviations. */
  readonly ability: number;
}

/** Quartiles 10, 23, 57: as the schools of the region. */
const gradeSizes = [4, 6, 8, 9, 10, 11, 14, 18, 20, 22, 24, 30, 38, 46, 57, 62, 68, 76, 88, 104];

const townNames = [
  'Городская школа «Радуга»',
  'Городская школа «Горизонт»',
  'Городская школа «Родник»',
  'Городская школа «Созвездие»',
];
const villageNames = [
  'Берёзовская школа',
  'Заречная школа',
  'Луговская школа',
  'Дубравная школа',
  'Ключевская школа',
  'Полянская школа',
  'Озёрская школа',
  'Ольховская школа',
  'Каменская школа',
  'Ручейская школа',
  'Холмогорская школа',
  'Сосновская школа',
  'Степная школа',
  'Нагорная школа',
];
const lyceum = 'Лицей «Вершина»';
const gymnasium = 'Гимназия «Меридиан»';

/** Ordered by code; the biggest come first, as in a registry where the town's schools lead. */
export function makeSchools(random: SampleRandom): SampleSchool[] {
  const sizes = [...gradeSizes].sort((left, right) => right - left);
  const names = [...random.shuffled(townNames), ...random.shuffled(villageNames)];
  return sizes.map((size, index) => {
    const isTown = index < 6;
    const name = index === 4 ? lyceum : index === 5 ? gymnasium : (names.shift() ?? '');
    const gradeSize = Math.max(4, Math.round(size * (1 + 0.05 * random.normal())));
    const pupils = gradeSize * (size < 12 ? 9 : 11) + random.whole(0, 9);
    return {
      code: `edu5802${String(index + 1).padStart(2, '0')}`,
      name,
      type: index === 4 ? 'лицей' : index === 5 ? 'гимназия' : size < 12 ? 'ООШ' : 'СОШ',
      settlement: isTown ? 'город' : 'село',
      gradeSize,
      pupils,
      teachers: Math.max(6, Math.round(pupils / 13) + random.whole(0, 3)),
      context: contextOf(random, isTown),
      ability: index === 4 || index === 5 ? 0.8 + 0.3 * random.uniform() : boundedNormal(random),
    };
  });
}

function contextOf(random: SampleRandom, isTown: boolean): number[] {
  const share = (centre: number, spread: number) =>
    Math.round(Math.min(95, Math.max(0.5, centre + spread * random.normal())) * 10) / 10;
  return [share(6, 2), share(4, 2), share(22, 5), share(3, 1), share(isTown ? 34 : 20, 6)];
}

/** Within two standard deviations: an ordinary district has no wonders but the planted ones. */
function boundedNormal(random: SampleRandom): number {
  for (;;) {
    const value = random.normal();
    if (Math.abs(value) <= 1.6) return value;
  }
}
