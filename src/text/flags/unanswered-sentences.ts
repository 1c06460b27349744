/** Why a marker has no answer, said so that silence is not taken for «всё хорошо». */
import type { FewDataMarker } from '../../core/flags/flag';
import type { NotComputedReason } from '../../core/flags/marker-facts';
import { numberText } from '../plural';

export function fewDataText({ counted, n, needed }: FewDataMarker): string {
  return `Мало данных: ${countedName(counted)} — ${numberText(n)}, для вывода нужно не меньше ${numberText(needed)}. Это не значит, что всё хорошо.`;
}

function countedName(counted: FewDataMarker['counted']): string {
  switch (counted) {
    case 'works':
      return 'работ';
    case 'pairs':
      return 'пар «работа — отметка в журнале»';
    case 'works-near-cuts':
      return 'работ у границ отметок';
    case 'rechecked-works':
      return 'перепроверенных работ';
  }
}

export function notComputedText(reason: NotComputedReason): string {
  switch (reason) {
    case 'no-mean':
      return 'Не считалось: не указан средний балл.';
    case 'no-deviation':
      return 'Не считалось: не указано стандартное отклонение балла. Загрузите протокол или заполните лист «Баллы».';
    case 'no-journal':
      return 'Не считалось: нет отметок из журнала или сравнения с ними.';
    case 'no-distribution':
      return 'Не считалось: нет распределения работ по баллам. Загрузите протокол или заполните лист «Баллы».';
    case 'no-scale':
      return 'Не считалось: на листе «Шкалы» нет шкалы этой работы.';
    case 'no-items':
      return 'Не считалось: по части заданий нет данных для сравнения.';
    case 'no-variation':
      return 'Не считалось: все значения одинаковы, сравнивать нечего.';
    case 'no-reference':
      return 'Не считалось: сравнивать не с чем. Нет показателей региона, а в районе меньше 30 работ или 5 школ.';
    case 'few-schools':
      return 'Не считалось: для сравнения слишком мало школ с результатами.';
    case 'few-items':
      return 'Не считалось: в работе слишком мало заданий.';
    case 'few-others':
      return 'Не считалось: в остальных школах слишком мало работ для сравнения.';
    case 'zero-later-result':
      return 'Не считалось: через год средний результат равен нулю.';
    case 'mean-at-edge':
      return 'Не считалось: средний результат близок к нулю или к максимуму, а там разброс всегда мал.';
    case 'other-version':
      return 'Не считалось: наибольший балл по протоколу школы не такой, как у этой работы. Проверьте, та ли работа загружена.';
    case 'lyceum-or-gymnasium':
      return 'Не считалось: лицеи и гимназии с остальными школами по этому признаку не сравниваются.';
  }
}
