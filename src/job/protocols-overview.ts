/** What a surface shows of the protocols that were read. */
import type { Analysis } from '../core/analysis';
import { joinedFiles } from '../core/results/joined-files';
import { newSchools, type MetSchool } from '../core/results/met-schools';
import { askedSchools } from './own-school';
import { fileReadingText, joinedFilesText, summaryReadingText } from '../text/file-reading-text';

export interface ProtocolsOverview {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Whether any work of them is counted: else there is nothing to enter into the workbook. */
  readonly isAnyCounted: boolean;
  /** Of tests that several files tell of. */
  readonly joined: readonly string[];
  /** One of these has to be named: a protocol names none. */
  readonly askedSchools: readonly { readonly code: string; readonly name: string }[];
  /** Schools that the register lacks. */
  readonly schools: readonly MetSchool[];
}

/** Null without a protocol or a summary report. */
export function protocolsOverview(analysis: Analysis): ProtocolsOverview | null {
  const { files, summaryFiles, results, met } = analysis;
  if (files.length + summaryFiles.length === 0) return null;
  return {
    files: [
      ...files.map((file) => ({ name: file.file ?? file.sheet, text: fileReadingText(file) })),
      ...summaryFiles.map((file) => ({ name: file.file ?? file.sheet, text: summaryReadingText(file) })),
    ],
    isAnyCounted: files.some(({ works }) => works > 0) || summaryFiles.some(({ schools }) => schools > 0),
    joined: joinedFiles(results.records).map(joinedFilesText),
    askedSchools: askedSchools(analysis),
    schools: newSchools(met, null),
  };
}
