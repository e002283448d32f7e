import { labels, reference, rows, text, yesNo } from './field-makers.ts';
import type { RecordBasics } from './record-basics.ts';

/** Kinds of which the same thing may stand in the register twice. */
export const TWICE_KINDS = ['organisation', 'community', 'contact'] as const;

export type TwiceKind = (typeof TWICE_KINDS)[number];

export function isTwiceKind(kind: string): kind is TwiceKind {
  return (TWICE_KINDS as readonly string[]).includes(kind);
}

/** One link that was moved when two records were united. */
export interface MovedLink {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  /** The kept record was written in its place; otherwise it stood there already, or the link was only left out. */
  readonly instead: boolean;
}

/**
 * What a record that was united with another one remembers, so that every PC can part them again: which record it went into, the
 * fields that one took over, and the links that were moved. One register. See [Note: The same thing twice].
 */
export function mergedAwayFields<const Own extends string>(own: Own) {
  return {
    mergedInto: reference(own, 'Összevonva ezzel a tétellel', { internal: true }),
    mergeTaken: labels('Összevonáskor átvett mezők', { internal: true }),
    mergeMoved: rows('Összevonáskor áthelyezett hivatkozások', {
      internal: true,
      fields: {
        kind: text('Nyilvántartás', { required: true }),
        id: text('Azonosító', { required: true }),
        field: text('Mező', { required: true }),
        instead: yesNo('A megtartott tétel került a helyére'),
      },
    }),
  } as const;
}

/** The names of those fields, as one register. */
export const MERGED_AWAY = ['mergedInto', 'mergeTaken', 'mergeMoved'] as const;

/** The id of the record this one went into, as long as it is hidden for that; one that came back by an edit stands for itself. */
export function mergedIntoOf(record: RecordBasics): string | undefined {
  const into = (record as { readonly mergedInto?: unknown }).mergedInto;
  const isHidden = record.deleted !== undefined && record.erased !== true;
  return isHidden && typeof into === 'string' ? into : undefined;
}
