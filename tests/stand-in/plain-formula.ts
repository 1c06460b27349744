/** A formula as Excel shows it once it has opened a file: without what only files put before names. */
import { functionNamespace } from '../../src/core/workbook-marks';

const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/u;
/** Of functions of an add-in; a file that another add-in has spoiled names a workbook before them (OfficeDev/office-js, issue 2568). */
const own = new RegExp(`(?:\\[\\d+\\]!)?_xldudf_${functionNamespace}_(?=\\w)`, 'u');
const optional = /_xlop\.(?<optional>[\p{L}\p{N}_.]+)/u;
const prefix = /_xl(?:fn|ws|pm|udf)\./u;
const marks = new RegExp(
  `(?<quoted>${quoted.source})|(?<own>${own.source})|${optional.source}|${prefix.source}`,
  'gu',
);

/** Without its equals sign. */
export function plainFormula(formula: string): string {
  return formula.replace(/^=/, '').replace(marks, (...found: unknown[]) => {
    const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups['quoted'] !== undefined) return groups['quoted'];
    if (groups['own'] !== undefined) return `${functionNamespace}.`;
    return groups['optional'] === undefined ? '' : `[${groups['optional']}]`;
  });
}
