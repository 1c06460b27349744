/** Low results explained for one school and for one of its procedures. They are grounds for help, not for a rating. */
import type { LowResultRow, LowResultSchool } from '../../core/flags/low-result';
import { schoolYearText } from '../date-text';
import { counted, numberText, participantGenitive, procedurePrepositional } from '../plural';
import { testNames } from '../test-name';
import { clusterLevelName, shareText } from './flag-words';

/** Why the school is (not) among those with low results, by the rule as the parameters join it. */
export function lowResultSchoolText(school: LowResultSchool, needsBoth: boolean): string {
  const { isLowResult, low, tested, isManyProcedures, isTwoYears, schoolYear } = school;
  if (isLowResult === null) {
    return 'Мало данных: ни в одной процедуре года не набралось участников для вывода. Это не значит, что всё хорошо.';
  }
  if (low.length === 0) {
    return `Низких результатов за ${schoolYearText(schoolYear)} учебный год нет: проверено по ${counted(tested, { one: 'процедуре', few: 'процедурам', many: 'процедурам', other: 'процедуры' })} из перечня методики.`;
  }
  const found = `За ${schoolYearText(schoolYear)} учебный год низкие результаты в ${counted(low.length, procedurePrepositional)} из ${numberText(tested)}: ${named(low)}.`;
  const repeated = isTwoYears ? ` Второй год подряд: ${named(repeatedKeys(school))}.` : '';
  if (isLowResult)
    return `${found}${repeated} По расчёту школа относится к ШНОР: это повод для адресной помощи.`;
  const missing =
    needsBoth && (isManyProcedures || isTwoYears) ? ' Выполнено только одно из двух условий.' : '';
  return `${found}${repeated}${missing} По расчёту школа к ШНОР не относится, но за результатами стоит следить.`;
}

/** One procedure: the counts, how sure the answer is, and how the school stands among its peers. */
export function lowResultRowText(row: LowResultRow): string {
  return [countsText(row), answerText(row), clusterText(row)].filter((part) => part !== '').join(' ');
}

function countsText({ low, participants, share, interval }: LowResultRow): string {
  if (share === null || interval === null) return 'Участников нет.';
  const range = `${numberText(interval.lower * 100, 1)}–${shareText(interval.upper)}`;
  return `Низкий результат у ${numberText(low)} из ${counted(participants, participantGenitive)}: ${shareText(share)}, с учётом случайности ${range}.`;
}

function answerText({ state, reliability, markers, neededParticipants, pooled }: LowResultRow): string {
  switch (state) {
    case 'few-data': {
      const together =
        pooled === null
          ? ''
          : ` За ${pooled.years.map(schoolYearText).join(' и ')} вместе: ${numberText(pooled.low)} из ${numberText(pooled.participants)}${pooled.isLow ? ', это низкий результат' : ', порог не достигнут'}.`;
      return `Мало данных: для вывода нужно не меньше ${counted(neededParticipants, participantGenitive)}.${together}`;
    }
    case 'low':
      return reliability === 'steady'
        ? 'Результат устойчиво низкий: порог превышен даже с учётом случайности.'
        : 'Результат низкий, но на грани: порог превышен, однако это может быть случайностью.';
    case 'unconfirmed':
      return `Порог не достигнут, но это не подтверждено: по процедуре есть признаки (${markers.join(', ')}).`;
    case 'not-low':
      return reliability === 'risk' ? 'Порог не достигнут, но доля близка к нему.' : 'Порог не достигнут.';
  }
}

function clusterText({ aboveCluster }: LowResultRow): string {
  if (aboveCluster === null || !aboveCluster.isAbove) return '';
  return `Доля заметно больше, чем у других школ (сравнение: ${clusterLevelName(aboveCluster.level)}), где она ${shareText(aboveCluster.othersShare)}.`;
}

function repeatedKeys({ low, lowBefore }: LowResultSchool): LowResultSchool['low'] {
  return low.filter((key) =>
    lowBefore.some(
      (before) =>
        before.procedure === key.procedure && before.grade === key.grade && before.subject === key.subject,
    ),
  );
}

function named(keys: LowResultSchool['low']): string {
  return testNames(keys.map((key) => ({ ...key, level: '' })));
}
