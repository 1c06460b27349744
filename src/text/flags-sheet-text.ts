/** Sentences of the sheet «Признаки» around the flags themselves. */

export const flagsTitle = 'Объективность и низкие результаты: признаки по школам';
export const methodNote = (methodVersion: string) =>
  `Методика версии ${methodVersion}; её параметры — на листе «Параметры».`;
export const noFlagsComputed =
  'Признаки не вычислялись: в книге нет результатов оценочных процедур, а протоколы вместе с ней не открыты.';
export const schoolsAndMarkers = 'Школы и признаки';
export const matrixKey =
  '▲ — признак есть и учитывается в статусе школы; △ — признак есть, но в статусе не учитывается; ○ — обратить внимание; «нет» — не выявлено; «мало» — мало данных; «—» — не вычислялось. «2/4» — признак есть по двум работам из четырёх, где его удалось вычислить.';
export const recheckExplanations = 'Перечень школ на перепроверку: объяснения';
export const noCountedMarkers =
  'По имеющимся данным школ с признаками, которые учитываются в статусе, нет; доказательством объективности это не служит.';
export const markersCaption =
  'Что проверяет каждый признак (F — признаки федеральной методики; O — расширенные, в федеральный индекс не входят)';
export const counted = 'учтён';
export const notCounted = 'не учтён';
export const cutsHeading = 'Границы отметок по району в целом';
export const fewDataCell = 'мало';
