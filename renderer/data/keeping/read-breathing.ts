import { readingFile, type ReadOutcome } from '../../../shared/exchange/read-file.ts';

/** Reads a data file in steps of a few milliseconds, so that the page stays alive; told which part (0–1) has been read. */
export async function readBreathing(
  bytes: Uint8Array,
  onProgress?: (part: number) => void,
): Promise<ReadOutcome> {
  const reading = readingFile(bytes);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return step.value;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
