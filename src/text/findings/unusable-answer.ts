/** Why an answer does not fit what is asked, beside its cell as in the list of findings. */
import type { FindingFacts } from '../../core/finding';
import { numberText } from '../plural';
import { listed, quoted } from './sentences';

type Unusable = Pick<FindingFacts['answer-unusable'], 'value' | 'problem' | 'choices' | 'limit'>;

/** What is wrong with the answer, and what to write instead. */
export function unusableText({ value, problem, choices, limit }: Unusable): { what: string; mend: string } {
  const said = `Записано ${quoted(value)}`;
  switch (problem) {
    case 'not-a-number':
      return { what: `${said}, а нужно число.`, mend: 'Впишите число, 0, «нет данных» или «не применимо».' };
    case 'not-whole':
      return {
        what: `${said}, а здесь может быть только целое число.`,
        mend: 'Впишите целое число; долю программа посчитает сама.',
      };
    case 'negative':
      return { what: `${said}: отрицательного количества не бывает.`, mend: 'Впишите число не меньше нуля.' };
    case 'below-minimum':
      return {
        what: `${said}, а наименьшее возможное — ${numberText(limit ?? 0)}.`,
        mend: 'Исправьте число.',
      };
    case 'above-maximum':
      return {
        what: `${said}, а наибольшее возможное — ${numberText(limit ?? 0)}.`,
        mend: 'Исправьте число.',
      };
    case 'not-yes-no':
      return {
        what: `${said}, а нужно «есть» или «нет».`,
        mend: 'Выберите «есть», «нет», «нет данных» или «не применимо».',
      };
    case 'not-in-list':
      return {
        what: `${said}, такого ответа в списке нет.`,
        mend: `Выберите из списка: ${listed(choices)}.`,
      };
    case 'not-a-date':
      return { what: `${said}, а нужна дата.`, mend: 'Впишите дату, например 15.04.2026.' };
    case 'date-for-number':
      return {
        what: `${said}: Excel превратил число в дату.`,
        mend: 'Сделайте ячейку текстовой и впишите число снова, дробную часть через запятую.',
      };
    case 'share-for-percent':
      return {
        what: `${said}: это доля или процент?`,
        mend: 'Если это доля, впишите её в процентах: 7, а не 0,07.',
      };
  }
}
