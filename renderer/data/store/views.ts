import {
  type Aliases,
  type AliasesOfKind,
  aliasesAmong,
  linkFieldsOf,
} from '../../../shared/domain/aliases.ts';
import {
  dataSetOf,
  type DataSet,
  KIND_NAMES,
  type KindName,
  kindOf,
  viewsOf,
} from '../../../shared/domain/dataset.ts';
import { isTwiceKind, mergedIntoOf } from '../../../shared/domain/merged-away.ts';
import type { AnyRecord, RecordBasics } from '../../../shared/domain/record.ts';
import type { Row } from '../../../shared/merge/versions.ts';
import type { RowChange } from './kind-row.ts';

/** The data set that screens read, in step with the rows. */
export interface Views {
  dataSet(): DataSet;
  /** Follows these changes, which the rows have already taken; answers the kinds whose views are others now. */
  take(changes: readonly RowChange[]): ReadonlySet<string>;
}

/** New maps for the kinds that changed, the old ones for all others. See [Note: The same thing twice]. */
export function createViews(rowsOf: (kind: string) => Iterable<Row>): Views {
  let records: DataSet = dataSetOf({});
  let aliases: Aliases = new Map();
  return {
    dataSet: () => records,
    take(changes) {
      const perKind = Map.groupBy(changes, ({ kind }) => kind);
      const led = aliasesAfter(aliases, perKind, rowsOf);
      aliases = led.aliases;
      const anew = kindsLedBy(led.changed);
      const after = { ...records } as unknown as Record<string, ReadonlyMap<string, RecordBasics>>;
      for (const kind of KIND_NAMES) {
        const ofKind = perKind.get(kind);
        if (anew.has(kind)) after[kind] = new Map(viewsOf(kind, recordsOf(rowsOf(kind)), aliases));
        else if (ofKind !== undefined)
          after[kind] = withChanges(kind, { before: after[kind], ofKind, aliases });
      }
      records = after as unknown as DataSet;
      return new Set([...perKind.keys(), ...anew]);
    },
  };
}

function* recordsOf(rows: Iterable<Row>): Iterable<AnyRecord> {
  for (const { record } of rows) yield record;
}

interface Change {
  readonly before: ReadonlyMap<string, RecordBasics> | undefined;
  readonly ofKind: readonly RowChange[];
  readonly aliases: Aliases;
}

function withChanges(kind: KindName, { before, ofKind, aliases }: Change): ReadonlyMap<string, RecordBasics> {
  const map = new Map(before);
  for (const { row, exact } of ofKind) {
    const [shown] = exact === 'gone' ? [] : viewsOf(kind, [row.record], aliases);
    if (shown === undefined) map.delete(row.id);
    else map.set(...shown);
  }
  return map;
}

interface Led {
  readonly aliases: Aliases;
  readonly changed: ReadonlySet<string>;
}

/** Only kinds one of whose records was or is united with another one are gone through. */
function aliasesAfter(
  before: Aliases,
  perKind: ReadonlyMap<string, readonly RowChange[]>,
  rowsOf: (kind: string) => Iterable<Row>,
): Led {
  const after = new Map(before);
  const changed = new Set<string>();
  for (const [kind, ofKind] of perKind) {
    const known = before.get(kind);
    const isTouched = ({ row: { id, record } }: RowChange) =>
      known?.has(id) === true ||
      mergedIntoOf(record) !== undefined ||
      // What was united with it stands for itself now.
      (known !== undefined && record.erased === true);
    if (!isTwiceKind(kind) || !ofKind.some(isTouched)) continue;
    const now = aliasesAmong(recordsOf(rowsOf(kind)));
    if (isSame(known, now)) continue;
    changed.add(kind);
    if (now.size === 0) after.delete(kind);
    else after.set(kind, now);
  }
  return { aliases: after, changed };
}

function isSame(one: AliasesOfKind | undefined, other: AliasesOfKind): boolean {
  return (one?.size ?? 0) === other.size && [...other].every(([id, into]) => one?.get(id) === into);
}

/** Kinds whose links lead to one of these, and these themselves. */
function kindsLedBy(changed: ReadonlySet<string>): ReadonlySet<KindName> {
  if (changed.size === 0) return new Set();
  const leads = (name: KindName) => {
    const kind = kindOf(name);
    return kind !== undefined && linkFieldsOf(kind).some(({ to }) => changed.has(to));
  };
  return new Set(KIND_NAMES.filter((name) => changed.has(name) || leads(name)));
}
