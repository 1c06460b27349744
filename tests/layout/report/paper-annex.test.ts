/** Every paper says which values the district put in place of the method's, and what was accepted with an explanation. */
import type { Analysis } from '../../../src/core/analysis';
import { flagKeyText, isUp } from '../../../src/core/flags/explained-flags';
import { everyFinding } from '../../../src/core/finding-group';
import { gridFromRows } from '../../../src/core/table/grid';
import { serialOf } from '../../../src/core/table/parse-date';
import { paperDocument, type PaperId } from '../../../src/job/papers';
import { resultSheets } from '../../../src/layout/result-sheets';
import { schoolCards } from '../../../src/layout/school-cards';
import { groundsText } from '../../../src/text/flag-text';
import { decisionsGrid, sampleAnalysis } from '../sample-analysis';

const parametersGrid = gridFromRows('Параметры', [
  ['Обозначение', 'Значение'],
  ['roadmap.due-soon-days', 45],
]);
const why = 'Класс с углублённым изучением';
const person = 'Петрова А. С.';
const changed = 'за сколько дней до срока мероприятие отмечается как предстоящее';

/** A district with a changed parameter, an explained flag and an accepted finding of the same school. */
async function explained(): Promise<{ readonly analysis: Analysis; readonly school: string }> {
  const sheets = [decisionsGrid, parametersGrid];
  const { flags } = await sampleAnalysis('slavgorod', sheets);
  const up = flags.schools
    .flatMap(({ markers }) => markers.filter(isUp))
    .find(({ outcome, isCounted }) => outcome === 'flag' && isCounted)!;
  const explanations = gridFromRows('Пояснения', [
    ['Замечание или признак', 'Лист', 'Строка', 'Значение', 'Пояснение', 'Кто пояснил', 'Дата'],
    [
      up.marker,
      'Признаки',
      flagKeyText(up.key),
      groundsText(up),
      why,
      person,
      { date: serialOf(2026, 11, 19)! },
    ],
  ]);
  const analysis = await sampleAnalysis('slavgorod', [...sheets, explanations]);
  const [flag] = analysis.report.explainedFlags;
  const finding = everyFinding(analysis.findings)[0]!;
  const accepted = [{ finding, explanation: { ...flag!.explanation, about: 'Описка' } }];
  return { analysis: { ...analysis, report: { ...analysis.report, accepted } }, school: up.key.school };
}

const sample = explained();
const paper = async (id: PaperId) => JSON.stringify(paperDocument((await sample).analysis, { paper: id }));

test.each(['report', 'lists', 'summary', 'order'] as const)(
  'the paper %s names the changed parameters and the explanations',
  async (id) => {
    const said = await paper(id);
    expect(said).toContain(changed);
    expect(said).toContain('Приложение. Принятые пояснения');
    expect(said).toContain(why);
  },
);

test.each(['public', 'yearly'] as const)(
  'the paper %s names the changed parameters, and of explanations their number alone',
  async (id) => {
    const said = (await paper(id)).replaceAll('\u00a0', ' ');
    expect(said).toContain(changed);
    expect(said).toContain('С пояснениями принято 1 замечание к данным');
    expect(said).not.toContain(why);
    expect(said).not.toContain(person);
  },
);

test.each(['report', 'lists', 'summary', 'public', 'yearly'] as const)(
  'the paper %s names its data and what was missing',
  async (id) => expect(await paper(id)).toContain('Приложение. Данные, методика и чего не хватает'),
);

test('the sheet of flags and the card of a school say it beside the numbers', async () => {
  const { analysis, school } = await sample;
  const flags = JSON.stringify(resultSheets(analysis, ['flags']));
  const cards = schoolCards(analysis);
  const own = JSON.stringify(cards.find((card) => card.school.code === school));
  const other = JSON.stringify(cards.find((card) => card.school.code !== school));
  for (const said of [flags, own]) expect(said).toContain(`Пояснение: ${why} (${person}, 19.11.2026).`);
  for (const said of [flags, own, other]) expect(said).toContain(changed);
  expect(own.replaceAll('\u00a0', ' ')).toContain('К данным школы с пояснениями принято 1 замечание');
  expect(other).not.toContain(why);
  expect(cards.every(({ sheet }) => sheet.print.pageBreaksAfterRows === undefined)).toBe(true);
});
