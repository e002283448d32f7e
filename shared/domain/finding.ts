import type { AnyRecord } from './record-basics.ts';

/** Something wrong or unusual in a record. Errors are refused at entry and by `pack`; elsewhere a finding is a badge. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly kind: string;
  readonly id: string;
  readonly field?: string;
  /** A Hungarian sentence saying what is wrong and what to do. */
  readonly message: string;
}

/** What a rule may look at besides the record. */
export interface SenseContext {
  find(kind: string, id: string): AnyRecord | undefined;
  /** Is it no mistake that this record is not found: it was erased, or only a part of the data is here? */
  mayBeMissing?(kind: string, id: string): boolean;
  all(kind: string): Iterable<AnyRecord>;
  knowsSettlement(ksh: string): boolean;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}
