/** The command line in this process with its own doors, as a person runs it; `tests/built` runs the built program. */
import { runProgram } from '../../src/cli/program';

export interface ProgramAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The day of the inline job. */
const now = new Date(2026, 10, 20);

export async function runMsoko(...words: string[]): Promise<ProgramAnswer> {
  const said = { stdout: '', stderr: '' };
  const status = await runProgram(
    words,
    { write: (text) => void (said.stdout += text) },
    { write: (text) => void (said.stderr += text) },
    now,
  );
  return { status, ...said };
}

/** In a folder: files may be named as they are there. */
export async function runMsokoIn(folder: string, ...words: string[]): Promise<ProgramAnswer> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await runMsoko(...words);
  } finally {
    process.chdir(before);
  }
}
