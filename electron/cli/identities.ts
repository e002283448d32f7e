import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { seededRandom } from '../../shared/lib/random.ts';
import { isCalendarDate } from '../../shared/lib/dates.ts';

/** Where new ids come from: from chance, or from a seed, so that the same call gives the same file. */
export interface Identities {
  /** A UUIDv7. */
  newId(): string;
  /** 24 hexadecimal digits. */
  newReplica(): string;
}

/** `now`: local time, `YYYY-MM-DDTHH:mm:ss`; it stands in the ids. */
export function identitiesFrom(seed: number | undefined, now: string): Identities {
  const random = seed === undefined ? undefined : seededRandom(seed);
  const bytes = (count: number): Uint8Array =>
    random === undefined
      ? randomBytes(count)
      : Uint8Array.from({ length: count }, () => random.integer(0, 255));
  const msecs = random === undefined ? undefined : Date.parse(`${now}Z`);
  return {
    newId: () => (msecs === undefined ? v7() : v7({ msecs, random: bytes(16) })),
    newReplica: () => Buffer.from(bytes(12)).toString('hex'),
  };
}

/** Local time of this PC, `YYYY-MM-DDTHH:mm:ss`. */
export function localTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [String(date.getFullYear()), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

/** Is this a local time of the form `YYYY-MM-DDTHH:mm:ss`? */
export function isLocalTime(text: string): boolean {
  return isCalendarDate(text.slice(0, 10)) && /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text);
}
