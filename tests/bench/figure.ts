/** One measured figure; `ratio` is to a goal or a baseline measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly ratio?: number;
  readonly goal?: string;
}

/** Median of `runs` timings of `work`, in seconds, with the peak of the resident memory beside it. */
export async function timed(work: () => unknown, runs = 5): Promise<{ seconds: number; peakBytes: number }> {
  const seconds: number[] = [];
  let peakBytes = 0;
  for (let run = 0; run < runs; run++) {
    const start = process.hrtime.bigint();
    await work();
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
  }
  seconds.sort((left, right) => left - right);
  return { seconds: seconds[Math.floor(runs / 2)] ?? NaN, peakBytes };
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
