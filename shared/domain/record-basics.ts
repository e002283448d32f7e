/** Counters seen of each replica: `{ [replica]: highest counter }`. */
export type Seen = Readonly<Record<string, number>>;

/** Deletion is a field: it holds the counters its author had seen, so that an edit made elsewhere asks. */
export interface Deletion {
  readonly seen: Seen;
}

/** What every record has. */
export interface RecordBasics {
  readonly id: string;
  /** Id of the owner office. */
  readonly office: string;
  readonly deleted?: Deletion;
  /** True after an erasure on request of the person: nothing else is left. */
  readonly erased?: true;
}

/** A record whose kind is not known here (it came from a newer program); kept and handed on. */
export type AnyRecord = RecordBasics & Readonly<Record<string, unknown>>;
