import { Gzip, strToU8 } from 'fflate';
import { MOST_LINES, MOST_RAW_BYTES } from './limits.ts';

/** What a gzip stream of lines came to. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly rawBytes: number;
  readonly lines: number;
}

/** More lines or bytes than a reader takes. */
export interface Excess {
  readonly excess: true;
}

const PORTION = 256 * 1024;
/** A twentieth more bytes than the usual 6, for two thirds of the time. */
const LEVEL = 3;

/**
 * Compresses lines as they come, so that their whole text never stands in memory. The same lines give the same bytes: the stream
 * carries no time.
 */
export function gzipLines(lines: Iterable<string>): Packed | Excess {
  const parts: Uint8Array[] = [];
  const gzip = new Gzip({ level: LEVEL, mtime: 0 }, (part) => parts.push(part));
  const portions = portionsOf(lines);
  for (let step = portions.next(); ; step = portions.next()) {
    if (!step.done) gzip.push(step.value, false);
    else if ('excess' in step.value) return step.value;
    else {
      gzip.push(new Uint8Array(), true);
      return { bytes: joined(parts), ...step.value };
    }
  }
}

/** Lines as bytes in portions that are worth compressing at once; at the end how much it was, or what was too much. */
export function* portionsOf(
  lines: Iterable<string>,
): Generator<Uint8Array, Omit<Packed, 'bytes'> | Excess, void> {
  const total = { rawBytes: 0, lines: 0 };
  let waiting: string[] = [];
  let length = 0;
  function taken(): Uint8Array {
    const bytes = strToU8(waiting.join(''));
    total.rawBytes += bytes.length;
    [waiting, length] = [[], 0];
    return bytes;
  }
  for (const line of lines) {
    waiting.push(line, '\n');
    length += line.length;
    total.lines += 1;
    if (length >= PORTION) yield taken();
    if (total.rawBytes > MOST_RAW_BYTES || total.lines > MOST_LINES) return { excess: true };
  }
  yield taken();
  return total.rawBytes > MOST_RAW_BYTES ? { excess: true } : total;
}

/** The parts in one piece. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
