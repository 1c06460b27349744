/** Parameters of the rule of low results, of the items' attainment and of the dynamics. */
import type { MethodParameter } from '../../core/schema/method';

const rule = 'Рособрнадзор, правило выявления школ с низкими образовательными результатами';
const recommendations = 'ФИОКО, рекомендации по анализу результатов ВПР, 2026 год';
const own = 'методика надстройки; значение можно изменить';

function percent(id: string, title: string, value: number, source: string): MethodParameter {
  return { id, title, value, unit: '%', source, minimum: 0, maximum: 100 };
}

function works(id: string, title: string, value: number): MethodParameter {
  return { id, title, value, unit: 'работ', source: recommendations, minimum: 1, maximum: 1000 };
}

export const lowResultParameters: readonly MethodParameter[] = [
  {
    id: 'low.tests',
    title: 'Низкие результаты: по каким процедурам',
    value:
      'ВПР 5, 6: Русский язык, Математика; ОГЭ 9: Русский язык, Математика; ЕГЭ 11: Русский язык, Математика',
    unit: 'процедура классы: предметы',
    source: rule,
  },
  percent('low.share', 'Низкие результаты: доля участников, с которой результат низкий', 30, rule),
  percent('low.risk', 'Низкие результаты: доля участников, с которой есть риск', 20, own),
  {
    id: 'low.minimum',
    title: 'Низкие результаты: наименьшее число участников',
    value: 10,
    unit: 'чел.',
    source: rule,
    minimum: 1,
    maximum: 100,
  },
  {
    id: 'low.procedures',
    title: 'Низкие результаты: наименьшее число процедур года',
    value: 2,
    unit: 'процедур',
    source: rule,
    minimum: 1,
    maximum: 10,
  },
  {
    id: 'low.both',
    title: 'Низкие результаты: требовать обоих условий (две процедуры года и два года подряд)',
    value: false,
    unit: 'да/нет',
    source: 'в опубликованном правиле условия соединены словами «а также»',
  },
  {
    id: 'low.threshold-procedures',
    title: 'Низкие результаты: где считать не преодолевших минимальный балл',
    value: 'ЕГЭ',
    unit: 'процедуры через запятую',
    source: rule,
  },
  {
    id: 'low.mark-levels',
    title: 'Низкие результаты: на каких уровнях таких процедур считать отметку «2»',
    value: 'базовый',
    unit: 'уровни через запятую',
    source: rule,
  },
  {
    id: 'low.above-alpha',
    title: 'Низкие результаты: уровень значимости для «выше кластера»',
    value: 0.05,
    unit: 'вероятность',
    source: own,
    minimum: 0.00001,
    maximum: 0.5,
  },
  {
    id: 'low.pooled-years',
    title: 'Низкие результаты: за сколько лет складывать данные малых классов (1 — не складывать)',
    value: 1,
    unit: 'лет',
    source: own,
    minimum: 1,
    maximum: 3,
  },
  percent(
    'items.basic-sufficient',
    'Задания базового уровня: с какого процента выполнения освоены',
    60,
    recommendations,
  ),
  percent(
    'items.basic-insufficient',
    'Задания базового уровня: ниже какого процента выполнения не освоены',
    57,
    recommendations,
  ),
  percent(
    'items.advanced-sufficient',
    'Задания повышенного и высокого уровня: с какого процента выполнения освоены',
    30,
    recommendations,
  ),
  percent(
    'items.advanced-insufficient',
    'Задания повышенного и высокого уровня: ниже какого процента выполнения не освоены',
    28.5,
    recommendations,
  ),
  works('items.informative', 'Задания: с какого числа работ результаты информативны', 50),
  works('items.approximate', 'Задания: с какого числа работ результаты ориентировочны', 20),
  works('items.limited', 'Задания: с какого числа работ неопределённость не слишком высока', 10),
  {
    id: 'dynamics.low-share-growth',
    title: 'Отрицательная динамика: на сколько выросла доля «2» за год',
    value: 10,
    unit: 'п.п.',
    source: recommendations,
    minimum: 1,
    maximum: 100,
  },
];
