/** The committed sample's district: its folder, and the workbook beside the protocols. */
import { join, resolve } from 'node:path';

export const sampleFolder = resolve(__dirname, '../../assets/samples/district');
export const sampleBook = join(sampleFolder, 'МСОКО Белинский район 2026.xlsx');
