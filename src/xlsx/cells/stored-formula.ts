/** Formulas as files spell them: functions younger than the format carry a prefix, without which Excel shows #NAME?. */

/** Microsoft, «Issue: An _xlfn. prefix is displayed in front of a formula». LAMBDA and LET name their parameters too: not here. */
const prefixes: Readonly<Record<string, string>> = {
  ...prefixed('_xlfn._xlws.', 'FILTER SORT'),
  ...prefixed(
    '_xlfn.',
    'ACOT AGGREGATE ARABIC BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITOR BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST ' +
      'CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS CONCAT CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P ' +
      'COVARIANCE.S DAYS DROP EXPAND F.DIST F.DIST.RT F.INV F.TEST FLOOR.MATH FORECAST.LINEAR FORMULATEXT HSTACK IFNA IFS ' +
      'ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
      'NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA POISSON.DIST QUARTILE.EXC ' +
      'QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T ' +
      'T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P ' +
      'VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST',
  ),
};

/** `formula` without its equals sign; texts in it and names already prefixed stay as they are. */
export function storedFormula(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu,
    (text: string, name?: string) => (prefixes[name?.toUpperCase() ?? ''] ?? '') + text,
  );
}

function prefixed(prefix: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, prefix]));
}
