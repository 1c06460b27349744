/** Composition root of the command line: the words of the process, its streams and its exit code. */
import { runProgram } from './program';

/** A reader that has seen enough (`| head`) closes the pipe: no fault of anybody's. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runProgram(process.argv.slice(2), process.stdout, process.stderr);
