import type { Analysis } from '../../../src/core/analysis';
import type { SystemFacts } from '../../../src/core/report/system-facts';
import { districtList } from '../../../src/data/districts/index';
import { paperDocument } from '../../../src/job/papers';
import { yearlyReport } from '../../../src/layout/report/yearly-report';
import { sampleAnalysis } from '../sample-analysis';

const yearlyOf = (analysis: Analysis) => paperDocument(analysis, { paper: 'yearly' });
const textsOf = ({ blocks }: NonNullable<ReturnType<typeof yearlyOf>>) =>
  blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
    if (block.kind === 'list') return block.items;
    if (block.kind === 'approval') return block.lines;
    return 'text' in block ? [block.text] : [];
  });

test('of the five documents Славгород alone asks for a yearly report, and it bears the title of point 2.6', async () => {
  for (const { id } of districtList) {
    const paper = yearlyOf(await sampleAnalysis(id));
    expect([id, paper !== null]).toEqual([id, id === 'slavgorod']);
  }
  const texts = textsOf(yearlyOf(await sampleAnalysis('slavgorod'))!);
  expect(texts).toContain('«О состоянии системы образования города Славгорода Алтайского края»');
  expect(texts.join('\n')).toMatch(/Основание: Дорожная карта .*, пункт 2\.6\./u);
  expect(texts.join('\n')).toContain('УТВЕРЖДЁН');
});

test('it tells the network of schools by the register, and names no school', async () => {
  const analysis = await sampleAnalysis('slavgorod');
  const texts = textsOf(yearlyOf(analysis)!);
  const row = (name: string) => texts.slice(texts.indexOf(name) + 1, texts.indexOf(name) + 3);
  const sum = (first: number, step: number) =>
    Array.from({ length: 14 }, (_, at) => first + at * step).reduce((a, b) => a + b);
  expect(row('Организаций, всего')).toEqual(['14', '—']);
  expect(row('в том числе гимназия')).toEqual(['1', '—']);
  expect(row('местность — город')).toEqual(['4', '—']);
  expect(row('Обучающихся')).toEqual([String(sum(180, 31)), '14 из 14']);
  expect(row('Учителей')).toEqual([String(sum(18, 1)), '14 из 14']);
  const said = texts.join('\n');
  for (const { name, code } of analysis.schools) {
    expect(said).not.toContain(name);
    expect(said).not.toContain(code);
  }
});

test('where the register is silent it says so, and divides nothing', async () => {
  const { report } = await sampleAnalysis('slavgorod');
  const nothing = { sum: null, known: 0 };
  const system: SystemFacts = {
    ...{ organizations: 2, byType: [], bySettlement: [], small: 0 },
    ...{ pupils: { sum: 90, known: 1 }, teachers: nothing },
  };
  const texts = textsOf(yearlyReport(report, system)!);
  expect(texts.slice(texts.indexOf('Учителей'), texts.indexOf('Учителей') + 3)).toEqual([
    'Учителей',
    'нет данных',
    '0 из 2',
  ]);
  expect(texts).not.toContain('Обучающихся на одного учителя');
  const empty = textsOf(yearlyReport(report, { ...system, organizations: 0 })!);
  expect(empty).toContain('Нет данных: реестр организаций не заполнен.');
});

test('it names its data and what was missing, and no school among it', async () => {
  const analysis = await sampleAnalysis('slavgorod');
  const { report } = analysis;
  const [school] = analysis.schools;
  const facts = {
    ...report,
    reportingDate: '2026-11-20',
    source: { ...report.source, file: 'Славгород.xlsx', formVersion: '4' },
    schoolsWithoutResults: [{ code: school!.code, name: school!.name }],
  };
  const system = { ...noSchools, organizations: 1 };
  const said = textsOf(yearlyReport(facts, system)!).join('\n');
  expect(said).toContain('Исходные данные: файл «Славгород.xlsx».');
  expect(said).toContain(`Год — ${report.year}, состояние на 20.11.2026.`);
  expect(said).toContain(`Версия форм — 4, версия методики — ${report.methodVersion}.`);
  expect(said).toMatch(/Нет результатов за учебный год: 1.школа\./u);
  expect(said).not.toContain(school!.name);
});

const noSchools: SystemFacts = {
  ...{ organizations: 0, byType: [], bySettlement: [], small: 0 },
  ...{ pupils: { sum: null, known: 0 }, teachers: { sum: null, known: 0 } },
};
