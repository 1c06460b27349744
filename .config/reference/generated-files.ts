/** What the definitions generate: each file's path in the project and its text. */
import { functionCatalogue } from '../../src/functions/catalogue';
import { functionMetadata } from '../../src/functions/metadata';
import { referenceText } from './reference';

export function generatedFiles(): ReadonlyMap<string, string> {
  const metadata = (language: 'en' | 'ru') =>
    `${JSON.stringify(functionMetadata(functionCatalogue, language), null, 2)}\n`;
  return new Map([
    ['assets/reference.md', referenceText()],
    ['src/functions/functions.json', metadata('en')],
    ['src/functions/functions.ru.json', metadata('ru')],
  ]);
}
