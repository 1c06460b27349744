/** The oldest Excel the add-in works in, as manifest.xml also says: Excel 2021. To be asked when Office.js is ready. */

const floor = [
  ['ExcelApi', '1.14'],
  ['SharedRuntime', '1.1'],
] as const;

/** Requirement sets this host lacks, such as `ExcelApi 1.14`; none where the add-in works. */
export function missingRequirements(): string[] {
  const { requirements } = Office.context;
  return floor.flatMap(([name, version]) =>
    requirements.isSetSupported(name, version) ? [] : [`${name} ${version}`],
  );
}
