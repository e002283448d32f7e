import { linkFieldsOf } from '../domain/aliases.ts';
import { kindOf } from '../domain/dataset.ts';
import { mergedIntoOf } from '../domain/merged-away.ts';
import type { Seen } from '../domain/record.ts';
import type { LogEntry, LoggedChange, RowLookup } from './commit.ts';
import { covers } from './deletion.ts';
import { registerOf, type Row } from './versions.ts';

/** A record an import wrote, as it stands now. */
export interface Touched {
  readonly kind: string;
  readonly row: Row;
  /** How much of every PC the row had seen after the import. */
  readonly seen: Seen;
}

/** Was the register written after the import: here, or by somebody whose file came later? */
export function isWrittenSince({ row, seen }: Pick<Touched, 'row' | 'seen'>, register: string): boolean {
  return (row.merge.registers[register] ?? []).some(({ dot }) => !covers(seen, dot));
}

export function isWorkedOn(touched: Touched): boolean {
  return Object.keys(touched.row.merge.registers).some((register) => isWrittenSince(touched, register));
}

interface OfKind {
  readonly kind: string;
  readonly row: Row;
}

/** What there is now. */
interface Standing {
  readonly lookUp: RowLookup;
  /** Every record there is. */
  rows(): Iterable<OfKind>;
}

/**
 * Which records (`kind/id`) that came with an import must not go, because something that does not go leads to them: a record that was
 * not part of the import, one that was written since, or one that stays for this very reason.
 */
export function* usedSince(
  entry: LogEntry,
  { lookUp, rows }: Standing,
): Generator<void, ReadonlySet<string>, void> {
  const changes = new Map(entry.changes.map((change) => [`${change.kind}/${change.id}`, change]));
  const isBrought = (key: string) => changes.has(key) && changes.get(key)?.earlier === undefined;
  const used = new Set<string>();
  const follow = (keys: readonly string[]) => {
    const next = keys.filter((key) => isBrought(key) && !used.has(key));
    for (const key of next) used.add(key);
    return next;
  };
  for (const { kind, row } of rows()) {
    const waiting = [...follow(linksLeft({ kind, row }, changes.get(`${kind}/${row.id}`)))];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const { kind: itsKind = '', id = '' } = changes.get(key) ?? {};
      const brought = lookUp(itsKind, id);
      if (brought !== undefined) waiting.push(...follow(linksOf({ kind: itsKind, row: brought })));
    }
    yield;
  }
  return used;
}

/** What a record leads to once the file is out again; nothing, if it goes itself. */
function linksLeft({ kind, row }: OfKind, change: LoggedChange | undefined): readonly string[] {
  if (change === undefined) return linksOf({ kind, row });
  const touched = { kind, row, seen: change.seen ?? {} };
  if (change.earlier === undefined) return isWorkedOn(touched) ? linksOf({ kind, row }) : [];
  const written = (field: string) => isWrittenSince(touched, registerOf(kindOf(kind), field));
  return linksOf({ kind, row }, written);
}

function linksOf({ kind, row }: OfKind, isMeant: (field: string) => boolean = () => true): readonly string[] {
  const { record } = row;
  const into = mergedIntoOf(record);
  if (into !== undefined) return [`${kind}/${into}`];
  const known = kindOf(kind);
  if (known === undefined || record.deleted !== undefined || record.erased) return [];
  return linkFieldsOf(known)
    .filter(({ name }) => record[name] !== undefined && isMeant(name))
    .flatMap(({ name, to }) => [record[name]].flat().map((id) => `${to}/${String(id)}`));
}
