import type { FieldValues, Fields } from './field.ts';
import type { Finding, SenseContext } from './finding.ts';
import type { AnyRecord, RecordBasics } from './record-basics.ts';

export type { AnyRecord, Deletion, RecordBasics, Seen } from './record-basics.ts';

/** How ids of a kind come about: new ones, or the same on every PC where the same thing can arise twice. */
export type IdRule = 'new' | 'deterministic';

/** A kind of record, described once. Lists, forms, exchange, history and checks read it. */
export interface Kind<Name extends string = string, All extends Fields = Fields> {
  readonly name: Name;
  /** Hungarian: one of it, and the register. */
  readonly label: string;
  readonly plural: string;
  /** One sentence for the empty list: what this register is for. */
  readonly purpose: string;
  readonly id: IdRule;
  readonly fields: All;
  /** Fields that belong together as one register; a group never changes once released. */
  readonly together: readonly (readonly string[])[];
  /** What a person calls this record. */
  title(record: AnyRecord): string;
  /** The id, where it follows from the contents. */
  idFor?(record: AnyRecord): string;
  /** Rules of the whole record beyond those of its fields. */
  sense?(record: AnyRecord, context: SenseContext): readonly Finding[];
}

export type RecordOf<K> = K extends { fields: infer All } ? RecordBasics & FieldValues<All> : never;

interface KindDraft<Name extends string, All extends Fields> {
  readonly name: Name;
  readonly label: string;
  readonly plural: string;
  readonly purpose: string;
  readonly id?: IdRule;
  readonly fields: All;
  readonly together?: readonly (readonly (keyof All & string)[])[];
  title(record: RecordBasics & FieldValues<All>): string;
  idFor?(record: RecordBasics & FieldValues<All>): string;
  sense?(record: RecordBasics & FieldValues<All>, context: SenseContext): readonly Finding[];
}

/** Describes a kind: the types of its fields are read off the description. */
export function describeKind<const Name extends string, const All extends Fields>(
  draft: KindDraft<Name, All>,
): Kind<Name, All> {
  return { id: 'new', together: [], ...draft } as unknown as Kind<Name, All>;
}
