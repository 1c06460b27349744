/** The door's one boundary: whatever a call meets in a file leaves it as a `FileError` that bears the file's name. */
import { FileError } from '../../core/file-error';

/** The same object, every call of it guarded; `file` is the name a person knows. */
export function guardCalls<T extends object>(target: T, file: string | null): T {
  return new Proxy(target, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key, object);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]): unknown => guarded(() => Reflect.apply(member, object, given), file);
    },
  });
}

export async function guarded<T>(call: () => T | Promise<T>, file: string | null): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const known = error instanceof FileError ? error : outOfMemory(error);
    if (known === null) throw error;
    throw file === null ? known : known.named(file);
  }
}

/** Engines say so in a RangeError of their own words: V8, JavaScriptCore and SpiderMonkey; Node adds a code. */
const memoryWords =
  /array buffer allocation|invalid (typed )?array (buffer )?length|invalid string length|string longer than|out of memory|allocation failed/i;

function outOfMemory(error: unknown): FileError | null {
  if (!(error instanceof Error) || !memoryWords.test(error.message)) return null;
  return new FileError({ code: 'out-of-memory' }, null, error);
}
