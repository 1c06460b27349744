/** What a sheet can do without: a part of it that is missing or damaged leaves the rest readable. */
import { FileError } from '../../../src/core/file-error';

export async function orWithout<Piece>(without: Piece, read: () => Promise<Piece>): Promise<Piece> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileError) return without;
    throw error;
  }
}
