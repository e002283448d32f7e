import { KINDS, type KindName, type RecordOfKind } from '../domain/dataset.ts';
import { type Field, normalised } from '../domain/field.ts';
import type { AnyRecord } from '../domain/record.ts';
import type { CalendarDate } from '../lib/dates.ts';

/** Who wrote a record, and when. */
export interface Writing {
  /** Id of the mentor. */
  readonly person: string;
  readonly day: CalendarDate;
}

export interface SampleEntry extends Writing {
  readonly kind: KindName;
  readonly record: AnyRecord;
}

/** What is said of a record before it belongs to an office. */
export type Draft<Name extends KindName> = Omit<RecordOfKind<Name>, 'office' | 'deleted' | 'erased'>;

/** Gathers the records of one office in the form in which they are stored. */
export interface Sink {
  readonly office: string;
  readonly entries: readonly SampleEntry[];
  add<Name extends KindName>(kind: Name, draft: Draft<Name>, writing: Writing): void;
}

/** Lists sorted and unique, empty values left out, as every form stores them. */
function stored(kind: KindName, office: string, draft: Readonly<Record<string, unknown>>): AnyRecord {
  const record: Record<string, unknown> = { id: draft['id'], office };
  for (const [name, field] of Object.entries(KINDS[kind].fields as Readonly<Record<string, Field>>)) {
    const value = normalised(field, draft[name]);
    if (value !== undefined) record[name] = value;
  }
  return record as AnyRecord;
}

export function makeSink(office: string): Sink {
  const entries: SampleEntry[] = [];
  return {
    office,
    entries,
    add(kind, draft, writing) {
      entries.push({ kind, record: stored(kind, office, draft), ...writing });
    },
  };
}
