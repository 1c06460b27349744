/** The rating of schools: off until a person switches it on, and only where the district's document demands one. */
import { defineParameter } from '../../core/schema/define-parameter';

export const ratingParameters = {
  rating: {
    isOn: defineParameter({
      id: 'rating.on',
      title: 'Рейтинг школ: составлять, если его требует документ района',
      value: false,
      unit: 'да/нет',
      source: 'решение района; без «да» рейтинга нет',
    }),
  },
};
