/** Whom a direction's shortfall is addressed to and what is recommended: the district edits these words. */
import type { AdviceRules } from '../../core/report/direction-advice';

export const adviceRules: AdviceRules = {
  missed: {
    quality: {
      addressee: 'head',
      recommendation:
        'Проверить показатель по своей школе, а итоги работ — по классам и предметам, и уточнить план ВСОКО.',
    },
    low_results: {
      addressee: 'head',
      recommendation: 'Уточнить программу поддержки школы: причины, меры, куратора и школу-наставника.',
    },
    talents: {
      addressee: 'teachers',
      recommendation: 'Пересмотреть отбор и подготовку участников, привлечь тех, кто раньше не участвовал.',
    },
    career: {
      addressee: 'teachers',
      recommendation:
        'Включить недостающие мероприятия в планы профориентационной работы и проверить охват по классам.',
    },
    objectivity: {
      addressee: 'head',
      recommendation:
        'Усилить наблюдение и независимую проверку работ, пересмотреть порядок проведения процедур.',
    },
    heads: {
      addressee: 'office',
      recommendation:
        'Обсудить показатель с руководителями школ и включить его в их индивидуальные планы профессионального развития.',
    },
    cpd: {
      addressee: 'further-education',
      recommendation:
        'Скорректировать программы повышения квалификации по профессиональным дефицитам педагогов; где дефициты не выявлены, провести диагностику.',
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
  absent: {
    inDistrict: {
      addressee: 'office',
      recommendation: 'Назначить, кто и к какому сроку это подготовит или проведёт.',
    },
    inSchools: {
      addressee: 'head',
      recommendation: 'В школах, где этого ещё нет, назначить ответственного и срок.',
    },
    paper: 'Подтверждение: {evidence}.',
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
    recommendation: 'Пересмотреть меры: по следующему сбору показатель не стал лучше.',
  },
};
