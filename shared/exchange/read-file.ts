import { type Outcome, success } from '../lib/outcome.ts';
import { ContentBuilder, type OnRow, type Reading } from './content-builder.ts';
import type { FileContent } from './file-content.ts';
import type { FileHead } from './file-head.ts';
import { gunzipping } from './gunzipping.ts';
import { longestLineOf } from './line.ts';
import { migrate } from './migrate.ts';
import { PayloadLines } from './payload-lines.ts';
import { readHead } from './read-head.ts';
import type { ReadReason, Refusal } from './refusal.ts';

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
  const reader = new PayloadReader(head, { onRow });
  const pieces = gunzipping(payload);
  for (let step = pieces.next(); ; step = pieces.next()) {
    if (step.done) return reader.end(step.value);
    const refusal = reader.take(step.value.raw);
    if (refusal) return refusal;
    yield step.value.used / payload.length;
  }
}

/** Reads what the payload of a file inflates to, whoever inflates it. */
export class PayloadReader {
  private readonly head: FileHead;
  private readonly lines: PayloadLines;
  private readonly builder: ContentBuilder;

  constructor(head: FileHead, reading: Reading = {}) {
    const { rawBytes, lines: most } = head.payload;
    this.head = head;
    this.lines = new PayloadLines({ rawBytes, most, longest: longestLineOf(head.kind) });
    this.builder = new ContentBuilder(head, reading);
  }

  /** The next part; nothing where the payload is not gzip. The first refusal ends it. */
  take(raw: Uint8Array | undefined): Refusal | undefined {
    const lines = this.lines.push(raw);
    if ('ok' in lines) return lines;
    for (const line of lines) {
      const refusal = this.builder.take(line);
      if (refusal) return refusal;
    }
    return undefined;
  }

  /** The whole file; whoever inflated it says whether it was exactly one gzip member. */
  end(isOneMember: boolean): ReadOutcome {
    const refusal = this.lines.end(isOneMember);
    if (refusal) return refusal;
    const content = this.builder.finish();
    if ('ok' in content) return content;
    return success({ head: this.head, content: migrate(content, this.head.dataVersion) });
  }
}
