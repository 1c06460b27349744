/** Files that do not say their test: each is told, and a year that a whole folder lacks is asked once for all its files. */
import type { Finding } from '../finding';
import type { TestPart } from './protocol-test';
import type { ProtocolFile } from './recognise-protocol';
import { resultFindings } from './result-findings';

interface UnknownTest extends ProtocolFile {
  readonly missing: readonly TestPart[];
}

export function unknownTests(protocols: readonly UnknownTest[]): Finding[] {
  const findings: Finding[] = [];
  const yearless = new Map<string, string[]>();
  for (const { file, folders, source, missing } of protocols) {
    if (missing.length === 0) continue;
    const folder = folders?.at(-1) ?? '';
    if (missing.length === 1 && missing[0] === 'schoolYear')
      yearless.set(folder, [...(yearless.get(folder) ?? []), file ?? source.grid.sheet]);
    else
      findings.push(
        resultFindings.of(
          'test-unknown',
          { file, sheet: source.grid.sheet, row: source.headerRow },
          { missing },
        ),
      );
  }
  for (const [folder, files] of yearless)
    findings.push(resultFindings.of('test-year-unknown', { file: files[0] }, { folder, files }));
  return findings;
}
