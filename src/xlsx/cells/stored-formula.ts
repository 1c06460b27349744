/** Formulas as files spell them: younger functions, names that a formula gives and our own functions carry a prefix, without which Excel shows #NAME?. */
import { functionNamespace } from '../../core/workbook-marks';
import { formulaParts, type FormulaPart } from './formula-parts';

/** Microsoft, «Issue: An _xlfn. prefix is displayed in front of a formula». */
const prefixes: Readonly<Record<string, string>> = {
  ...prefixed('_xlfn._xlws.', 'FILTER SORT'),
  ...prefixed(
    '_xlfn.',
    'ACOT AGGREGATE ARABIC BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITOR BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST ' +
      'CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS CONCAT CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P ' +
      'COVARIANCE.S DAYS DROP EXPAND F.DIST F.DIST.RT F.INV F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT HSTACK IFNA IFS ' +
      'ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
      'NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA POISSON.DIST QUARTILE.EXC ' +
      'QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T ' +
      'T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P ' +
      'VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST',
  ),
};

/** `formula` without its equals sign; texts in it and names already prefixed stay as they are. */
export function storedFormula(formula: string): string {
  return written(formulaParts(formula), new Set());
}

/** `local`: names that LET and LAMBDA have given, in small letters. */
function written(parts: readonly FormulaPart[], local: ReadonlySet<string>): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'name') return local.has(part.text.toLowerCase()) ? `_xlpm.${part.text}` : part.text;
      const given = namesGiven(part.name, part.args);
      const inside = new Set([...local, ...given.values()]);
      const args = part.args.map((arg, index) =>
        given.has(index) ? declared(text(arg)) : written(arg, inside),
      );
      return `${storedName(part.name, local)}(${args.join(',')})`;
    })
    .join('');
}

function storedName(name: string, local: ReadonlySet<string>): string {
  if (local.has(name.toLowerCase())) return `_xlpm.${name}`;
  const own = `${functionNamespace}.`;
  // Office.js keeps a function of an add-in under its namespace and name, joined by a line: OfficeDev/office-js, issues 2568 and 5611.
  if (name.toUpperCase().startsWith(own)) return `_xldudf_${functionNamespace}_${name.slice(own.length)}`;
  return (prefixes[name.toUpperCase()] ?? '') + name;
}

/** By place among the arguments: every second of LET, all of LAMBDA, but the last, which calculates. */
function namesGiven(name: string, args: readonly (readonly FormulaPart[])[]): ReadonlyMap<number, string> {
  const step = { LET: 2, LAMBDA: 1 }[name.toUpperCase()];
  if (step === undefined) return new Map();
  const places = args.slice(0, -1).map((arg, index) => [index, bareName(text(arg))] as const);
  return new Map(places.filter(([index, given]) => index % step === 0 && isName.test(given)));
}

const isName = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u;

/** LAMBDA may leave out what stands in brackets; the file has another prefix for that in their place. */
function declared(argument: string): string {
  const isOptional = argument.trim().startsWith('[');
  return argument
    .replace(/[^\s[\]]+/u, (name) => `${isOptional ? '_xlop' : '_xlpm'}.${name}`)
    .replace(/[[\]]/gu, '');
}

function bareName(argument: string): string {
  return argument
    .trim()
    .replace(/^\[|\]$/gu, '')
    .toLowerCase();
}

function text(parts: readonly FormulaPart[]): string {
  return parts.map((part) => (part.kind === 'call' ? '()' : part.text)).join('');
}

function prefixed(prefix: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, prefix]));
}
