/** What the file says of indicators and of the quantities they are made of. */
import { closestHint } from '../district-words';
import type { JsonSentences } from './sentences';

export const indicatorSentences = {
  'unknown-place': ({ place }) => ({
    what: `в документе нет места «${place}».`,
    cure: 'Укажите код мероприятия (event), паспорт, строку и номер пункта (passport, row, item), направление и номер показателя (cycle, item) или строку критериев (criterion).',
  }),
  'text-not-printed': ({ text }) => ({
    what: `слов «${text}» в этом месте документа нет.`,
    cure: 'Перепишите слова показателя точно так, как они напечатаны; если это ваше предложение, поставьте "collected": "proposed".',
  }),
  'unknown-quantity': ({ quantity, similar }) => ({
    what: `величины «${quantity}» нет.`,
    cure: `${closestHint(similar)}Опишите её в списке quantities или спросите у показателя (asks).`,
  }),
  'duplicate-title': ({ title }) => ({
    what: `название «${title}» есть у двух величин.`,
    cure: 'Назовите их по-разному: по названию ответы на листе относятся к величине.',
  }),
  'denominator-unnamed': () => ({
    what: 'у доли не указано, какими словами документ называет её знаменатель.',
    cure: 'Впишите эти слова в поле quote; если в документе их нет, поставьте "collected": "proposed" и объясните в поле reason.',
  }),
  'presence-not-yes-no': () => ({
    what: 'наличие спрашивают ответом «есть» или «нет».',
    cure: 'Поставьте "type": "yesNo".',
  }),
  'reason-missing': () => ({
    what: 'не сказано, почему показатель не измеряется.',
    cure: 'Объясните это в поле reason.',
  }),
  'indicator-missing': ({ place }) => ({
    what: `показатель «${place}» не разобран.`,
    cure: 'Опишите его в списке indicators; если измерить нельзя, поставьте "kind": "text" и объясните в поле reason.',
  }),
  'target-without-indicator': ({ target }) => ({
    what: `целевой показатель «${target}» не относится ни к одному показателю.`,
    cure: 'Укажите его код в поле targets того показателя, о котором он сказан.',
  }),
  'unknown-target': ({ target }) => ({
    what: `целевого показателя «${target}» в файле нет.`,
    cure: 'Укажите код показателя из списка targets или уберите его.',
  }),
} satisfies Partial<JsonSentences>;
