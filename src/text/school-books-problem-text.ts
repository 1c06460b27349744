/** Why a district's workbook gives no workbooks for its schools, and what to do. */
import { cellForms, counted } from './plural';

export type SchoolBooksObstacle =
  | { readonly kind: 'no-district' }
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'no-year'; readonly collection: string }
  | { readonly kind: 'no-schools' }
  | { readonly kind: 'empty-sections'; readonly sections: readonly (keyof typeof whyEmpty)[] }
  | { readonly kind: 'unknown-schools'; readonly codes: readonly string[] }
  | { readonly kind: 'too-large'; readonly cells: number; readonly limit: number };

const whyEmpty = {
  documents: 'Листа «Документы» школам не нужно.',
  results: 'Листа «Результаты» школам не нужно.',
  selfAssessment: 'В документе района нет критериев самооценки школ: такого листа в книгах не будет.',
  levelActivities: 'В документе района нет мероприятий школ на этот год: такого листа в книгах не будет.',
  decisions:
    'На листе «Решения» нет строк, адресованных этим школам: впишите код школы в столбец «Кому» или не добавляйте решения.',
} as const;

export function schoolBooksProblemText(problem: SchoolBooksObstacle): string {
  switch (problem.kind) {
    case 'no-district':
      return 'Район книги не определён, поэтому неизвестно, о чём спрашивать школы. Укажите район на листе «Сведения».';
    case 'nothing-asked':
      return 'В документе района нет величин, о которых отчитываются школы, поэтому книги для школ были бы пусты.';
    case 'no-year':
      return `Год сбора «${problem.collection}» не понят. Назовите его с годом, например «апрель 2026», или опишите на листе «Сборы».`;
    case 'no-schools':
      return 'На листе «Школы» нет ни одной действующей организации. Заполните лист и повторите.';
    case 'empty-sections':
      return problem.sections.map((section) => whyEmpty[section]).join(' ');
    case 'unknown-schools':
      return `На листе «Школы» нет действующих организаций с кодом ${problem.codes.map((code) => `«${code}»`).join(', ')}. Сверьте код и повторите.`;
    case 'too-large':
      return `Школе пришлось бы заполнять много: ${counted(problem.cells, cellForms)}, а обычно их не больше ${problem.limit}.`;
  }
}
