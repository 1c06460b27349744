/** Parameters of the questions about schools' numbers; all of them are proposed and may be changed. */
import { defineParameter } from '../../core/schema/define-parameter';

const source = 'предложено надстройкой: документ таких границ не задаёт; значение можно изменить';

export const questionParameters = {
  questions: {
    significance: defineParameter({
      id: 'questions.significance',
      title: 'Вопрос о доле школы: уровень значимости сравнения двух долей',
      value: 0.01,
      unit: 'вероятность',
      source,
      minimum: 0.0001,
      maximum: 0.2,
    }),
    leastPersons: defineParameter({
      id: 'questions.persons',
      title: 'Вопрос о доле школы: наименьшее изменение числа человек',
      value: 3,
      unit: 'чел.',
      source,
      minimum: 1,
      maximum: 1000,
    }),
    countRatio: defineParameter({
      id: 'questions.ratio',
      title: 'Вопрос о числе школы: во сколько раз оно изменилось с прошлого года',
      value: 2,
      unit: 'раз',
      source,
      minimum: 1,
      maximum: 100,
    }),
    leastCount: defineParameter({
      id: 'questions.count',
      title: 'Вопрос о числе школы: наименьшее его изменение',
      value: 5,
      unit: 'ед.',
      source,
      minimum: 1,
      maximum: 10_000,
    }),
    leastDenominator: defineParameter({
      id: 'questions.denominator',
      title: 'Вопрос о доле школы: наименьший знаменатель',
      value: 10,
      unit: 'чел.',
      source,
      minimum: 1,
      maximum: 1000,
    }),
    spreadFactor: defineParameter({
      id: 'questions.spread',
      title: 'Число далеко от других школ: сколько отклонений от медианы',
      value: 3.5,
      unit: 'откл.',
      source,
      minimum: 1,
      maximum: 20,
    }),
    leastSchools: defineParameter({
      id: 'questions.schools',
      title: 'Число далеко от других школ: наименьшее число школ для сравнения',
      value: 8,
      unit: 'школ',
      source,
      minimum: 3,
      maximum: 100,
    }),
    mostOfSchool: defineParameter({
      id: 'questions.most',
      title: 'Сколько вопросов показывать по одной школе',
      value: 5,
      unit: 'вопр.',
      source,
      minimum: 1,
      maximum: 100,
    }),
  },
};
