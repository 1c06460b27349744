/** Parameters of the federal method: markers F1–F4, the index and what counts for the status. */
import { defineParameter } from '../../core/schema/define-parameter';

const federal =
  'ФИОКО, «Методика расчёта показателя „Уровень объективности оценки образовательных результатов“»';

export const federalParameters = {
  federal: {
    meanTests: defineParameter({
      id: 'F1.tests',
      title: 'F1: по каким работам',
      value: 'ВПР 4, 5: Русский язык, Математика; ОГЭ 9: Русский язык, Математика',
      holds: 'tests',
      unit: 'процедура классы: предметы',
      source: federal,
    }),
    z: defineParameter({
      id: 'F1.z',
      title: 'F1: множитель доверительного интервала',
      value: 1.96,
      unit: '—',
      source: federal,
      minimum: 1,
      maximum: 5,
    }),
    shareWarningPercent: defineParameter({
      id: 'F1.share-warning',
      title: 'F1: предупреждать, если доля школ с признаком больше',
      value: 25,
      unit: '%',
      source:
        'расчёт авторов надстройки: и при достоверных результатах в районе из 20 школ признак F1 есть примерно у 30 % школ',
      minimum: 0,
      maximum: 100,
    }),
    journalTests: defineParameter({
      id: 'F2.tests',
      title: 'F2: по каким работам',
      value: 'ВПР 4, 5: Русский язык, Математика',
      holds: 'tests',
      unit: 'процедура классы: предметы',
      source: federal,
    }),
    minimumPairs: defineParameter({
      id: 'F2.minimum',
      title: 'F2: наименьшее число пар «балл — отметка»',
      value: 3,
      unit: 'пар',
      source: 'меньше чем по трём парам корреляцию не вычисляют',
      minimum: 3,
      maximum: 100,
    }),
    cohortTests: defineParameter({
      id: 'F3.tests',
      title: 'F3 и F4: по каким работам (класс первого года)',
      value: 'ВПР 4: Русский язык, Математика',
      holds: 'tests',
      unit: 'процедура классы: предметы',
      source: federal,
    }),
    fenceFactor: defineParameter({
      id: 'F3.fence',
      title: 'F3 и F4: сколько межквартильных размахов до границы',
      value: 3,
      unit: 'размахов',
      source: federal,
      minimum: 0.5,
      maximum: 10,
    }),
  },
  minimumCounted: defineParameter({
    id: 'status.minimum',
    title: 'Наименьшее число работ, при котором признак учитывается в статусе школы',
    value: 10,
    unit: 'работ',
    source: 'ФИОКО, рекомендации 2026 года: по группам менее 10 человек неопределённость высока',
    minimum: 2,
    maximum: 100,
  }),
};
