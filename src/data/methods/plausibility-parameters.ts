/** Parameters of the check that compares a school's results with those of the year before. */
import { defineParameter } from '../../core/schema/define-parameter';

const source =
  'методика надстройки: обычные изменения в небольших школах в эти пределы укладываются; значение можно изменить';

export const plausibilityParameters = {
  plausibility: {
    participantsRatio: defineParameter({
      id: 'plausibility.participants-ratio',
      title: 'Сверка с прошлым годом: замечание, если число участников изменилось во столько раз или больше',
      value: 2,
      unit: 'раз',
      source: source,
      minimum: 1,
      maximum: 100,
    }),
    participantsDifference: defineParameter({
      id: 'plausibility.participants-difference',
      title: 'Сверка с прошлым годом: наименьшее изменение числа участников для такого замечания',
      value: 20,
      unit: 'чел.',
      source: source,
      minimum: 1,
      maximum: 1000,
    }),
    lowSharePoints: defineParameter({
      id: 'plausibility.low-share',
      title: 'Сверка с прошлым годом: замечание, если доля «2» изменилась на столько или больше',
      value: 40,
      unit: 'п.п.',
      source: source,
      minimum: 1,
      maximum: 100,
    }),
    leastParticipants: defineParameter({
      id: 'plausibility.minimum',
      title: 'Сверка с прошлым годом: наименьшее число участников в каждом году, чтобы сравнивать доли «2»',
      value: 10,
      unit: 'чел.',
      source: source,
      minimum: 1,
      maximum: 1000,
    }),
  },
};
