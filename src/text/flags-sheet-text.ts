/** Sentences of the sheet «Признаки» around the flags themselves. */

export const flagsTitle = 'Объективность и низкие результаты: признаки по школам';
export const methodNote = (methodVersion: string) => `Методика версии ${methodVersion}.`;
export const noFlagsComputed = 'Признаки не вычислялись: результатов оценочных процедур нет.';
export const schoolsAndMarkers = 'Школы и признаки';
export const matrixKey =
  '▲ — признак есть и учитывается в статусе школы; △ — признак есть, но в статусе не учитывается; ○ — обратить внимание; «нет» — не выявлено; «мало» — мало данных; «—» — не считалось. «2/4» — признак есть по 2 работам из 4, где его удалось вычислить. «В первую очередь» — перепроверить работы.';
export const recheckExplanations = 'Перечень школ на перепроверку: основания с числами';
export const noCountedMarkers =
  'По имеющимся данным школ с признаками, которые учитываются в статусе, нет; доказательством объективности это не служит.';
/** F: of the federal method; O: extended, no part of the federal index. */
export const markersLegend = (markers: readonly string[]) =>
  `Признаки: ${markers.join('; ')}. F — федеральная методика, O — расширенные признаки, в федеральный индекс не входят.`;
export const besidesText = (grounds: readonly string[]) => `В статусе не учтены: ${grounds.join('; ')}.`;
export const cutsHeading = 'Границы отметок по району в целом';
export const fewDataCell = 'мало';

/** In a narrow column. */
export const priorityCell = 'в первую очередь';
