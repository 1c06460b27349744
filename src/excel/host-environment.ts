/** Where the add-in runs, in Excel's own words: program, platform, version, languages, requirement sets. */

const sets = ['ExcelApi', 'SharedRuntime', 'CustomFunctionsRuntime', 'ExcelApiOnline', 'ExcelApiDesktop'];

/** Far beyond what there is: a set's versions are asked for one by one. */
const newest = 40;

export interface HostEnvironment {
  /** Null while Office has not told of its host: before it is ready, or where it never was. */
  readonly host: string | null;
  readonly requirementSets: readonly string[];
  readonly culture: string;
}

export function hostEnvironment(): HostEnvironment {
  // The types promise all of it; before Office is ready there is less.
  const { diagnostics, displayLanguage, contentLanguage, requirements }: Partial<Office.Context> =
    Office.context;
  const supported = sets.flatMap((name) => {
    const minor = Array.from({ length: newest }, (_, index) => newest - index).find((version) =>
      requirements?.isSetSupported(name, `1.${version}`),
    );
    return minor === undefined ? [] : [`${name} 1.${minor}`];
  });
  return {
    host: diagnostics ? `${diagnostics.host} ${diagnostics.platform} ${diagnostics.version}` : null,
    requirementSets: supported,
    culture: [displayLanguage, contentLanguage].filter(Boolean).join(', '),
  };
}
