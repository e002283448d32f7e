import { kindOf } from '../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import type { Records } from '../../shared/exchange/file-content.ts';
import { settlementByKsh } from '../../shared/gazetteer/gazetteer.ts';
import { formatDate, isCalendarDate } from '../../shared/lib/dates.ts';
import { formalName } from '../../shared/lib/hungarian-names.ts';

/** What people call the records of a file; ids only where nothing else is known, or tells two of one name apart. */
export interface RecordNames {
  /** „Kovács Anna”, „Faluséta (2018. április 5.)”. */
  nameOf(kind: string, id: string): string;
  settlementName(ksh: string): string;
}

export function recordNames(records: Records): RecordNames {
  const byId = new Map<string, AnyRecord>(
    [...records].flatMap(([kind, ones]) => ones.map((one) => [`${kind}/${one.id}`, one] as const)),
  );
  const titleOf = (kindName: string, id: string): string => {
    const kind = kindOf(kindName);
    const record = byId.get(`${kindName}/${id}`);
    if (kind === undefined || record === undefined) return id;
    return titleIn(kind, record) ?? joinedTitle(kind, record, titleOf) ?? id;
  };
  const datedTitle = (kind: string, id: string) => {
    const day = dayOf(kindOf(kind), byId.get(`${kind}/${id}`));
    return day === undefined ? titleOf(kind, id) : `${titleOf(kind, id)} (${formatDate(day)})`;
  };
  const namesakes = new Map<string, ReadonlySet<string>>();
  const isShared = (kind: string, name: string) => {
    const known =
      namesakes.get(kind) ?? twiceAmong((records.get(kind) ?? []).map(({ id }) => datedTitle(kind, id)));
    namesakes.set(kind, known);
    return known.has(name);
  };
  const nameOf = (kind: string, id: string) => {
    const name = datedTitle(kind, id);
    return isShared(kind, name) ? `${name} – ${id}` : name;
  };
  return { nameOf, settlementName };
}

function twiceAmong(names: readonly string[]): ReadonlySet<string> {
  const perName = Map.groupBy(names, (name) => name);
  return new Set([...perName].filter(([, ones]) => ones.length > 1).map(([name]) => name));
}

function settlementName(ksh: string): string {
  return settlementByKsh(ksh)?.name ?? ksh;
}

/** A title of its own; the kind's label is none. */
function titleIn(kind: Kind, record: AnyRecord): string | undefined {
  const own: unknown = kind.title(record);
  if (typeof own !== 'string' || own.trim() === '' || own === kind.label) return undefined;
  return 'familyName' in kind.fields ? formalName(own) : settlementName(own);
}

/** A record without a name of its own is called by what it joins: „Kovács Anna – Apátfalva”. */
function joinedTitle(
  kind: Kind,
  record: AnyRecord,
  titleOf: (kind: string, id: string) => string,
): string | undefined {
  const names = Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = record[name];
    if (field.required !== true || typeof value !== 'string' || value === '') return [];
    if (field.type === 'settlement') return [settlementName(value)];
    return field.type === 'reference' ? [titleOf(field.to, value)] : [];
  });
  return names.length === 0 ? undefined : names.join(' – ');
}

/** Fields with the day of what happens once. */
const DAYS = ['date', 'due'];

/** The day something happens tells those of one title apart. */
function dayOf(kind: Kind | undefined, record: AnyRecord | undefined): string | undefined {
  const days = DAYS.filter((name) => kind?.fields[name]?.required).map((name) => record?.[name]);
  return days.find((day): day is string => typeof day === 'string' && isCalendarDate(day));
}
