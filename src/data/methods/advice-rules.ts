/** Whom a direction's shortfall is addressed to and what is recommended: the district edits these words. */
import type { AdviceRules } from '../../core/report/direction-advice';

export const adviceRules: AdviceRules = {
  missed: {
    quality: {
      addressee: 'head',
      recommendation: 'Выяснить, в каких классах и предметах показатель не достигнут, и уточнить план ВСОКО.',
    },
    low_results: {
      addressee: 'head',
      recommendation: 'Уточнить программу поддержки школы: причины, меры, куратор и школа-наставник.',
    },
    talents: {
      addressee: 'teachers',
      recommendation: 'Пересмотреть отбор и подготовку участников, привлечь школы, которые не участвуют.',
    },
    career: {
      addressee: 'teachers',
      recommendation:
        'Включить недостающие мероприятия в план профориентации школ и проверить охват по классам.',
    },
    objectivity: {
      addressee: 'head',
      recommendation:
        'Усилить наблюдение и независимую проверку работ, пересмотреть порядок проведения процедур.',
    },
    heads: {
      addressee: 'office',
      recommendation: 'Обсудить показатель с руководителями и включить его в их план развития.',
    },
    cpd: {
      addressee: 'further-education',
      recommendation:
        'Скорректировать программы повышения квалификации по дефицитам, которые показала диагностика.',
    },
    methodical: {
      addressee: 'methodists',
      recommendation: 'Пересмотреть план методических объединений и адресную помощь учителям.',
    },
    upbringing: {
      addressee: 'head',
      recommendation: 'Уточнить рабочую программу воспитания и охват обучающихся по классам.',
    },
    legal: {
      addressee: 'office',
      recommendation: 'Подготовить недостающие документы и назначить ответственных.',
    },
  },
  selfAbove: {
    addressee: 'head',
    recommendation:
      'Сверить самооценку с внешней оценкой по этому критерию и представить подтверждающие документы.',
  },
  overdue: {
    addressee: 'office',
    recommendation: 'Назначить новый срок и ответственного либо отменить решение с указанием причины.',
  },
  noEffect: {
    addressee: 'office',
    recommendation: 'Пересмотреть меры: по следующему сбору показатель не вырос.',
  },
};
