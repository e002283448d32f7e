import { type KeptSnapshot, snapshotId, snapshotReasons } from '../../shared/contract/kept.ts';
import { isCalendarDate, isClockTime } from '../../shared/lib/dates.ts';

/** What the name of a snapshot says about it. */
export type SnapshotFacts = Pick<
  KeptSnapshot,
  'reason' | 'madeAt' | 'replica' | 'counter' | 'rows' | 'fingerprint'
>;

const ENDING = '.mentor';

const form =
  /^(\d{4}-\d\d-\d\d)_(\d\d)(\d\d)(\d\d)_c(\d{1,16})_r(\d{1,16})_([0-9a-f]{16})_([0-9A-Za-z-]{1,64})_([a-z]+)(?:-([2-9]|[1-9]\d{1,3}))?$/;

/**
 * `2018-04-05_143005_c1234_r11400_<fingerprint>_<replica>_start`; a second one of the same facts ends in `start-2`. Lists of files sort
 * such names by time.
 */
export function snapshotIdOf(facts: SnapshotFacts, number = 1): string {
  const { madeAt, counter, rows, fingerprint, replica, reason } = facts;
  const [date, time] = madeAt.split('T') as [string, string];
  const ending = number === 1 ? reason : `${reason}-${number}`;
  return [date, time.replaceAll(':', ''), `c${counter}`, `r${rows}`, fingerprint, replica, ending].join('_');
}

/** `null` unless the id is exactly one of ours. */
export function factsOfSnapshot(id: string): SnapshotFacts | null {
  const parts = form.exec(id);
  if (parts === null || !snapshotId.safeParse(id).success) return null;
  const [, date, hour, minute, second, counter, rows, fingerprint, replica, word, number] = parts as string[];
  const reason = snapshotReasons.find((known) => known === word);
  const isMoment = isCalendarDate(`${date}`) && isClockTime(`${hour}:${minute}`) && Number(second) < 60;
  if (reason === undefined || !isMoment) return null;
  const madeAt = `${date}T${hour}:${minute}:${second}`;
  const facts = { reason, madeAt, counter: Number(counter), rows: Number(rows) };
  const whole = { ...facts, fingerprint: `${fingerprint}`, replica: `${replica}` };
  return snapshotIdOf(whole, number === undefined ? 1 : Number(number)) === id ? whole : null;
}

export function snapshotFileName(id: string): string {
  return `${id}${ENDING}`;
}

/** The id in a file's name; `null` for every other file. */
export function snapshotIdInName(fileName: string): string | null {
  if (!fileName.endsWith(ENDING)) return null;
  const id = fileName.slice(0, -ENDING.length);
  return factsOfSnapshot(id) === null ? null : id;
}
