import { type Outcome, success } from '../lib/outcome.ts';
import { ContentBuilder, type OnRow } from './content-builder.ts';
import type { FileContent } from './file-content.ts';
import type { FileHead } from './file-head.ts';
import { gunzipLines } from './gunzip-lines.ts';
import { longestLineOf } from './line.ts';
import { migrate } from './migrate.ts';
import { readHead } from './read-head.ts';
import type { ReadReason } from './refusal.ts';

/** A data file as read: checked, whole, and brought to the newest data version. */
export interface MentorFile {
  readonly head: FileHead;
  readonly content: FileContent;
}

export type ReadOutcome = Outcome<MentorFile, ReadReason>;

export interface ReadOptions {
  /** Told from time to time which part of the file (0–1) has been read. */
  readonly onProgress?: (part: number) => void;
  /**
   * Told of every row of an exchange file or backup as it stands there. What was told counts only if the whole file is read, and not
   * if it is of an older data version: then the content is brought to the newest at the end.
   */
  readonly onRow?: OnRow;
}

/**
 * Reads a data file: recognise, refuse newer, verify digests, inflate, check limits and form line by line, verify counts and digest,
 * migrate. Either the whole file or a refusal whose message names the step and, where it can, record and field.
 */
export function readFile(bytes: Uint8Array, options: ReadOptions = {}): ReadOutcome {
  const reading = readingFile(bytes, options);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/** `readFile` in steps of a few milliseconds, each yielding the part (0–1) that has been read, so that a page can breathe between them. */
export function* readingFile(
  bytes: Uint8Array,
  { onRow }: Pick<ReadOptions, 'onRow'> = {},
): Generator<number, ReadOutcome, void> {
  const read = readHead(bytes);
  if (!read.ok) return read;
  const { head, payload } = read.value;
  const builder = new ContentBuilder(head, onRow);
  const { rawBytes, lines: most } = head.payload;
  const portions = gunzipLines(payload, { rawBytes, most, longest: longestLineOf(head.kind) });
  for (let step = portions.next(); ; step = portions.next()) {
    if (step.done) {
      if (step.value) return step.value;
      break;
    }
    for (const line of step.value.lines) {
      const refusal = builder.take(line);
      if (refusal) return refusal;
    }
    yield step.value.used / payload.length;
  }
  const content = builder.finish();
  if ('ok' in content) return content;
  return success({ head, content: migrate(content, head.dataVersion) });
}
