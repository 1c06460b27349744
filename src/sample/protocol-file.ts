/** A protocol of the sample as a file, and what all of them are drawn from. */
import type { SampleUnit } from './draw-units';
import type { PlantedError, SampleFile } from './sample';
import type { SampleRandom } from './sample-random';
import type { SampleSchool } from './sample-schools';

export interface ProtocolContext {
  readonly run: string;
  readonly schools: readonly SampleSchool[];
  readonly units: readonly SampleUnit[];
  readonly random: SampleRandom;
  readonly isPlanted: boolean;
}

export interface ProtocolFile {
  readonly file: SampleFile;
  readonly errors: readonly PlantedError[];
}
