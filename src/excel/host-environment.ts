/** Where the add-in runs, in Excel's own words: program, platform, version, languages, requirement sets. */

const sets = ['ExcelApi', 'SharedRuntime', 'CustomFunctionsRuntime', 'ExcelApiOnline', 'ExcelApiDesktop'];

/** Far beyond what there is: a set's versions are asked for one by one. */
const newest = 40;

export interface HostEnvironment {
  readonly host: string;
  readonly requirementSets: readonly string[];
  readonly culture: string;
}

export function hostEnvironment(): HostEnvironment {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const supported = sets.flatMap((name) => {
    const minor = Array.from({ length: newest }, (_, index) => newest - index).find((version) =>
      requirements.isSetSupported(name, `1.${version}`),
    );
    return minor === undefined ? [] : [`${name} 1.${minor}`];
  });
  return {
    host: `${diagnostics.host} ${diagnostics.platform} ${diagnostics.version}`,
    requirementSets: supported,
    culture: `${displayLanguage}, ${contentLanguage}`,
  };
}
