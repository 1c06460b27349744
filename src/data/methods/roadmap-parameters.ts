/** Parameters of the roadmap's progress. */
import { defineParameter } from '../../core/schema/define-parameter';

export const roadmapParameters = {
  roadmap: {
    dueSoonDays: defineParameter({
      id: 'roadmap.due-soon-days',
      title: '«Дорожная карта»: за сколько дней до срока мероприятие отмечается как предстоящее',
      value: 30,
      unit: 'дней',
      source: 'методика надстройки; значение можно изменить',
      minimum: 1,
      maximum: 365,
    }),
  },
};
