import { canonicalJson } from '../lib/canonical-json.ts';
import type { LogEntry } from '../merge/commit.ts';
import type { FileContent } from './file-content.ts';
import { LONGEST_LINE, LONGEST_LINE_OF_BACKUP } from './limits.ts';

/*
[Note: Lines of a data file]

  {"hash","kind","merge","record"}      a record with its merge state; see [Note: Merge states written short]
  {"hash","kind","record"}              a record of an extract
  {"log"} … {"log","more":true}         an entry of the history; `more` carries further changes of the entry before it
  {"attachment","bytes","part","parts"} a part of an attachment in base64; its parts stand together in order
  {"end":true,"counts","digest","lines"}  the last line; `lines` counts itself too
*/

/** Changes of one log line, in characters: an import is one entry with any number of changes. */
const CHANGES_PER_LINE = 256 * 1024;

/** In bytes. */
export function longestLineOf(kind: FileContent['kind']): number {
  return kind === 'backup' ? LONGEST_LINE_OF_BACKUP : LONGEST_LINE;
}

export interface EndLine {
  readonly counts: Readonly<Record<string, number>>;
  readonly digest: string;
  readonly lines: number;
}

/**
 * A line about a record. `state` is the canonical JSON of `{record}` or of `{merge, record}`: glued instead of written anew, because
 * there are many of them. See [Note: Lines of a data file].
 */
export function recordLine(kind: string, hash: string, state: string): string {
  return `{"hash":${JSON.stringify(hash)},"kind":${JSON.stringify(kind)},${state.slice(1)}`;
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
