/** Scales that are known. A scale that is not here is unknown, never guessed; the district types it on its own sheet. */
import { parseScalesFile } from '../../core/schema/scales-file';
import type { Scale } from '../../core/schema/scale';
import file from './scales.json';

export const scales: readonly Scale[] = read();

function read(): readonly Scale[] {
  const reading = parseScalesFile(file);
  if (reading.ok) return reading.scales;
  throw new Error(`The file of scales is broken: ${JSON.stringify(reading.problems.slice(0, 5))}`);
}
