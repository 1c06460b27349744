/** Parameters of the extended markers O1–O7 and of the clusters. */
import type { MethodParameter } from '../../core/schema/method';

const own = 'методика надстройки; значение можно изменить';
const recommendations = 'ФИОКО, рекомендации по анализу результатов ВПР, 2026 год';
const earlier = 'ФИОКО, правило 2017–2018 годов';
const khakassia = 'Республика Хакасия, правило перепроверки';

function isOn(id: string, title: string): MethodParameter {
  return {
    id: `${id}.on`,
    title: `${id}: вычислять признак «${title}»`,
    value: true,
    unit: 'да/нет',
    source: own,
  };
}

function works(id: string, title: string, value: number, source: string, unit = 'работ'): MethodParameter {
  return { id, title, value, unit, source, minimum: 1, maximum: 1000 };
}

function probability(id: string, title: string, value: number, source: string): MethodParameter {
  return { id, title, value, unit: 'вероятность', source, minimum: 0.00001, maximum: 0.5 };
}

export const extendedParameters: readonly MethodParameter[] = [
  {
    id: 'extended.procedures',
    title: 'O1–O6: по каким процедурам',
    value: 'ВПР, ОГЭ, РПР, МПР, НИКО',
    unit: 'процедуры через запятую',
    source: own,
  },
  {
    id: 'extended.exams',
    title: 'O3: какие экзамены подтверждают высокий результат',
    value: 'ОГЭ, ЕГЭ',
    unit: 'процедуры через запятую',
    source: earlier,
  },

  isOn('O1', 'Скачок на границе отметки'),
  probability('O1.q', 'O1: допустимая доля ложных признаков среди найденных', 0.1, own),
  probability('O1.alpha', 'O1: уровень значимости одной проверки', 0.01, own),
  {
    id: 'O1.share',
    title: 'O1: наименьший избыток работ на границах',
    value: 5,
    unit: '% работ',
    source: own,
    minimum: 0,
    maximum: 100,
  },
  works('O1.informative', 'O1: с какого числа работ распределение надёжно', 50, recommendations),
  works('O1.minimum', 'O1: с какого числа работ считать ориентировочно', 20, recommendations),
  works('O1.near-cuts', 'O1: наименьшее число работ у границ в школе', 10, own),
  works('O1.others', 'O1: наименьшее число работ у границы в остальных школах', 30, own),

  isOn('O2', 'Отметки за работу и журнал расходятся'),
  works(
    'O2.gaps',
    'O2: наименьшее число учеников с расхождением на 2 отметки и более',
    3,
    recommendations,
    'чел.',
  ),
  probability('O2.alpha', 'O2: уровень значимости', 0.01, own),
  {
    id: 'O2.points',
    title: 'O2: превышение доли «выше» («ниже») над остальными школами',
    value: 15,
    unit: 'п.п.',
    source: own,
    minimum: 1,
    maximum: 100,
  },
  works('O2.minimum', 'O2: наименьшее число пар отметок', 10, own, 'пар'),

  isOn('O3', 'Высокий результат без подтверждения'),
  probability('O3.attention', 'O3: вероятность для вывода «обратить внимание»', 0.0228, earlier),
  probability('O3.flag', 'O3: вероятность для признака', 0.00135, earlier),
  {
    id: 'O3.confirming',
    title: 'O3: с какого отклонения T экзамен подтверждает результат',
    value: 1,
    unit: 'T',
    source: earlier,
    minimum: -5,
    maximum: 5,
  },
  works('O3.minimum', 'O3: наименьшее число работ', 10, own),
  works('O3.schools', 'O3: наименьшее число школ для сравнения', 8, own, 'школ'),

  isOn('O4', 'Спад на следующий год'),
  {
    id: 'O4.drop',
    title: 'O4: на сколько должно уменьшиться отклонение T через год',
    value: 2,
    unit: 'T',
    source: own,
    minimum: 0.5,
    maximum: 10,
  },
  works('O4.minimum', 'O4: наименьшее число работ в каждом году', 10, own),

  isOn('O5', 'Лёгкие задания хуже, трудные лучше'),
  {
    id: 'O5.points',
    title: 'O5: отличие от остальных по лёгким и трудным заданиям',
    value: 5,
    unit: 'п.п.',
    source: earlier,
    minimum: 1,
    maximum: 50,
  },
  probability('O5.alpha', 'O5: уровень значимости', 0.01, own),
  works('O5.minimum', 'O5: наименьшее число работ', 20, own),
  works('O5.items', 'O5: наименьшее число заданий', 9, own, 'заданий'),

  isOn('O6', 'Слишком похожие результаты'),
  probability('O6.alpha', 'O6: уровень значимости', 0.01, own),
  {
    id: 'O6.lowest-mean',
    title: 'O6: от какого среднего процента выполнения вычислять',
    value: 15,
    unit: '% от максимума',
    source: own,
    minimum: 0,
    maximum: 100,
  },
  {
    id: 'O6.highest-mean',
    title: 'O6: до какого среднего процента выполнения вычислять',
    value: 85,
    unit: '% от максимума',
    source: own,
    minimum: 0,
    maximum: 100,
  },
  works('O6.minimum', 'O6: наименьшее число работ', 20, own),

  isOn('O7', 'Перепроверка не подтвердила результат'),
  {
    id: 'O7.share',
    title: 'O7: какая доля работ должна подтвердиться',
    value: 90,
    unit: '%',
    source: khakassia,
    minimum: 0,
    maximum: 100,
  },
  works('O7.minimum', 'O7: наименьшее число перепроверенных работ', 10, own),

  works(
    'clusters.indicators',
    'Кластеры: наименьшее число заполненных показателей контекста',
    3,
    own,
    'показателей',
  ),
  works('clusters.schools', 'Кластеры: наименьшее число школ в кластере', 8, own, 'школ'),
];
