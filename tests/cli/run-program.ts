/** The command line in this process, in a folder, as a person runs it; `tests/built` runs the built program. */
import { runProgram } from '../../src/cli/program';

export interface ProgramAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runMsoko(folder: string, words: readonly string[]): Promise<ProgramAnswer> {
  const said = { stdout: '', stderr: '' };
  const before = process.cwd();
  process.chdir(folder);
  try {
    const status = await runProgram(
      words,
      { write: (text) => void (said.stdout += text) },
      { write: (text) => void (said.stderr += text) },
    );
    return { status, ...said };
  } finally {
    process.chdir(before);
  }
}
