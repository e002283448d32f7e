import type { AnyRecord } from '../domain/record.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { LogEntry } from '../merge/commit.ts';
import type { Row } from '../merge/versions.ts';
import { recordHash } from './digest.ts';

/*
[Note: Lines of a data file]

  {"hash","kind","merge","record"}      a record with its merge state
  {"hash","kind","record"}              a record of an extract
  {"log"} … {"log","more":true}         an entry of the history; `more` carries further changes of the entry before it
  {"end":true,"counts","digest","lines"}  the last line; `lines` counts itself too
*/

/** Changes of one log line, in characters: an import is one entry with any number of changes. */
const CHANGES_PER_LINE = 256 * 1024;

export interface EndLine {
  readonly counts: Readonly<Record<string, number>>;
  readonly digest: string;
  readonly lines: number;
}

/** A record with its merge state. See [Note: Lines of a data file]. */
export function rowLine(kind: string, { record, merge, hash }: Row): string {
  return canonicalJson({ kind, record, merge, hash });
}

export function recordLine(kind: string, record: AnyRecord): string {
  return canonicalJson({ kind, record, hash: recordHash(record) });
}

export function logLines(entry: LogEntry): readonly string[] {
  return portions(entry.changes).map((changes, index) =>
    canonicalJson({ log: { ...entry, changes }, ...(index > 0 && { more: true }) }),
  );
}

export function endLine(end: EndLine): string {
  return canonicalJson({ end: true, ...end });
}

/** The changes in portions that fit a line each; one portion even of nothing. */
function portions(changes: LogEntry['changes']): readonly LogEntry['changes'][] {
  const all: LogEntry['changes'][number][][] = [[]];
  let size = 0;
  for (const change of changes) {
    const length = canonicalJson(change).length;
    if (size > 0 && size + length > CHANGES_PER_LINE) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(change);
    size += length;
  }
  return all;
}
