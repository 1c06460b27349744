import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { functionCatalogue } from '../../src/functions/catalogue';
import { associateFunctions } from '../../src/functions/associate';
import { excelAnswers, type FunctionsHost } from '../../src/functions/excel-answers';
import { functionMetadata, type MetadataFile } from '../../src/functions/metadata';

const folder = resolve(__dirname, '..', '..', 'src', 'functions');
const files = { en: 'functions.json', ru: 'functions.ru.json' } as const;
const languages = ['en', 'ru'] as const;

function committed(language: 'en' | 'ru'): MetadataFile {
  return JSON.parse(readFileSync(resolve(folder, files[language]), 'utf8')) as MetadataFile;
}

function associated(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const host = {
    associate: (id: string, run: unknown) => found.set(id, run),
    Error: class {},
    ErrorCode: {},
  } as unknown as FunctionsHost;
  associateFunctions(host, async () => excelAnswers(host));
  return found;
}

describe('the metadata Excel reads', () => {
  test.each(languages)('the committed %s file says what the catalogue says', (language) => {
    expect(committed(language)).toEqual(functionMetadata(functionCatalogue, language));
  });

  test('ids, arguments and results are the same in both languages', () => {
    const bare = (language: 'en' | 'ru') =>
      committed(language).functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ type, dimensionality, optional }) => ({
          type,
          dimensionality,
          optional,
        })),
      }));
    expect(bare('ru')).toEqual(bare('en'));
  });

  test('ids never change: formulas in workbooks hold them', () => {
    expect(functionCatalogue.map(({ id, parameters }) => `${id}/${parameters.length}`)).toEqual([
      'OBJECTIVITY/6',
      'OBJECTIVITYINDEX/1',
      'COHORTCHANGE/4',
      'BOUNDARYJUMP/3',
      'JOURNALGAP/2',
      'CLUSTERDEVIATION/5',
      'ITEMPROFILE/4',
      'LOWRESULT/5',
      'SHNOR/3',
      'SHAREINTERVAL/4',
      'SPEARMAN/2',
      'SOU/1',
      'MARK/3',
      'EXPECTED/4',
      'DEADLINE/2',
      'TARGET/3',
      'INDICATOR/6',
      'INDICATORSTATE/7',
      'EXPLAIN/1',
    ]);
  });

  test('every id is associated, and nothing else is', () => {
    expect([...associated().keys()]).toEqual(functionCatalogue.map(({ id }) => id));
  });

  test('every example is a formula of its function', () => {
    for (const { id, example, parameters } of functionCatalogue) {
      const given = example.replace(/\{[^}]*\}/gu, '').split(';').length;
      const needed = parameters.filter(({ isOptional }) => !isOptional).length;
      expect([id, given >= needed && given <= parameters.length]).toEqual([id, true]);
    }
  });

  test('an example without cells has an answer', async () => {
    const spoken = functionCatalogue.filter(
      ({ example }) => !/[A-Z]+\d/u.test(example.replace(/"[^"]*"/gu, '')),
    );
    expect(spoken.map(({ id }) => id)).toEqual(['EXPECTED', 'TARGET', 'EXPLAIN']);
    for (const { example, run } of spoken) {
      const values = example.split('; ').map((part): unknown => JSON.parse(part));
      expect(await run(...values)).toBeTruthy();
    }
  });

  test('nothing is volatile, streaming or asks for its address', () => {
    for (const language of languages) {
      for (const entry of committed(language).functions) expect(entry).not.toHaveProperty('options');
    }
  });

  test('optional arguments stand last, and the parameters table is the very last', () => {
    for (const { parameters } of functionCatalogue) {
      const optional = parameters.map(({ isOptional }) => isOptional);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
      const at = parameters.findIndex(({ name }) => name.en === 'parameters');
      if (at >= 0) expect(at).toBe(parameters.length - 1);
    }
  });

  test('Russian texts are Russian, English ones are not; names hold no blanks and do not repeat', () => {
    for (const { description, parameters, result } of functionCatalogue) {
      for (const text of [description, ...parameters.map((each) => each.description)]) {
        expect(text.ru).toMatch(/[А-Яа-яЁё]{3,}/u);
        expect(text.en).toMatch(/[A-Za-z]{2,}/u);
        expect(text.ru.endsWith('.')).toBe(true);
        // Excel shows no more of a description.
        expect(Math.max(text.ru.length, text.en.length)).toBeLessThanOrEqual(255);
      }
      for (const language of languages) {
        const names = parameters.map(({ name }) => name[language]);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[\p{L}][\p{L}\d_]*$/u);
      }
      expect(result.columns.length).toBeGreaterThan(0);
      if (result.dimensionality === 'scalar') expect(result.columns).toHaveLength(1);
    }
  });
});
