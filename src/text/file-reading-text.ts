/** One line of the list of files: what was read of a protocol and what its cells were read as. */
import type { FileReading, SummaryFileReading } from '../core/results/file-reading';
import type { JoinedFiles } from '../core/results/joined-files';
import { conjunction, testKeyText } from './findings/sentences';
import { counted, numberText, rowForms, schoolForms, workForms } from './plural';

const fileWords = { one: 'файла', few: 'файлов', many: 'файлов', other: 'файла' };
const partNames = { subject: 'предмет', schoolYear: 'учебный год', grade: 'класс' };

export function fileReadingText(reading: FileReading): string {
  const { test, rows } = reading;
  if (test === null) return `не учтён: не известно, какая это работа (${counted(rows, rowForms)}).`;
  const parts = [
    testKeyText(test),
    ownWorks(reading),
    ...countPart('отсутствовали', reading.absent),
    ...countPart('отложено строк', reading.heldOut),
    ...elsewhere(reading),
    ...wordParts(reading.words),
  ];
  return `${parts.join('; ')}.${remarks(reading)}`;
}

const reportNames = {
  marks: 'статистика по отметкам',
  journal: 'сравнение отметок с журналом',
  scores: 'распределение баллов',
  items: 'выполнение заданий',
};

/** One line of the same list: a summary report. */
export function summaryReadingText({ kind, test, schools, alsoInProtocols }: SummaryFileReading): string {
  const name = `сводный отчёт, ${reportNames[kind]}`;
  if (test === null) return `${name}: не учтён, не известно, какая это работа.`;
  const also =
    alsoInProtocols === 0
      ? ''
      : ` По протоколам есть и ${counted(alsoInProtocols, schoolForms)}: учтены протоколы, из отчёта взято недостающее.`;
  return `${name}; ${testKeyText(test)}; ${counted(schools, schoolForms)}.${also}`;
}

/** What several files of the same schools came to together. */
export function joinedFilesText({ test, files, schools, works }: JoinedFiles): string {
  const size = `${counted(schools, schoolForms)}, ${counted(works, workForms)}`;
  return `${testKeyText(test)}: ${size} из ${counted(files.length, fileWords)} вместе.`;
}

/** A file whose school is not named holds rows, and none of them is counted. */
function ownWorks({ schools, works, otherSchools, rows }: FileReading): string {
  if (schools > 0) return `${counted(schools, schoolForms)}, ${counted(works, workForms)}`;
  return otherSchools > 0 ? 'школ района в нём нет' : `не учтена ни одна работа (${counted(rows, rowForms)})`;
}

function countPart(what: string, count: number): string[] {
  return count === 0 ? [] : [`${what} — ${numberText(count)}`];
}

function elsewhere({ otherSchools: schools, otherWorks }: FileReading): string[] {
  if (schools === 0) return [];
  const size = `${counted(schools, schoolForms)}, ${counted(otherWorks, workForms)}`;
  return [`других муниципалитетов: ${size} — только для сравнения с регионом`];
}

function wordParts({ notBegun, notTaught, notDone, noMark }: FileReading['words']): string[] {
  return [
    ...countPart('«X», не приступал, 0 баллов', notBegun),
    ...countPart('«не пройд.», не учитывается', notTaught),
    ...countPart('«Н», не выполнялось', notDone),
    ...countPart('«нет отметки»', noMark),
  ];
}

function remarks({ guessed, isGradeLater, areTotalsComputed }: FileReading): string {
  const said: string[] = [];
  if (guessed.length > 0)
    said.push(
      `По содержимому файла определено: ${conjunction.format(guessed.map((part) => partNames[part]))}.`,
    );
  if (isGradeLater) said.push('Осень 2020: работу писали классом старше.');
  if (areTotalsComputed) said.push('Итоги посчитаны по заданиям.');
  return said.map((sentence) => ` ${sentence}`).join('');
}
