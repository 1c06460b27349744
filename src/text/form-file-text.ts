/** What is wrong with a form file, for the person who wrote it. */
import type { FormProblem } from '../core/schema/check-form';
import { listed, quoted } from './findings/sentences';

const wantedNames = { text: 'текст', number: 'число', list: 'список', 'yes-or-no': 'true или false' };

export function formProblemText(problem: FormProblem): string {
  const place = problem.path === '' ? 'Весь файл' : problem.path;
  switch (problem.code) {
    case 'not-an-object':
      return `${place}: нужна запись в фигурных скобках.`;
    case 'missing':
      return `${place}: поле не заполнено. Добавьте его.`;
    case 'wrong-type':
      return `${place}: нужно другое значение — ${wantedNames[problem.wanted]}.`;
    case 'not-in-list':
      return `${place}: значение ${quoted(problem.value)} не подходит. Допустимо: ${listed(problem.allowed)}.`;
    case 'unknown-field':
      return `${place}: столбца ${quoted(problem.value)} в форме нет. Есть: ${listed(problem.known, 20)}.`;
    case 'duplicate-name':
      return `${place}: имя ${quoted(problem.value)} уже занято другим столбцом.`;
    case 'bad-pattern':
      return `${place}: образец ${quoted(problem.value)} — не регулярное выражение.`;
  }
}
