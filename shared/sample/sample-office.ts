import type { KindName } from '../domain/dataset.ts';
import type { AnyRecord } from '../domain/record.ts';
import type { Row } from '../merge/versions.ts';
import type { SampleEntry } from './sink.ts';

export interface SampleRequest {
  /** The same seed always gives the same records. */
  readonly seed: number;
  /** KSH code of a county with a mentor office; Jász-Nagykun-Szolnok if absent. */
  readonly county?: string;
  /** First month of the activities, 'YYYY-MM'. */
  readonly firstMonth?: string;
  /** Number of months. */
  readonly months?: number;
  readonly settlementsPerMentor?: number;
}

/** An invented office: who it is, what it has recorded. */
export interface SampleOffice {
  readonly office: string;
  readonly records: Readonly<Partial<Record<KindName, readonly AnyRecord[]>>>;
  /** The same records in the order in which they were written, with the writer. */
  readonly entries: readonly SampleEntry[];
  /** The records as rows with merge state, by kind; made when first asked for. */
  readonly rows: ReadonlyMap<KindName, readonly Row[]>;
  /** The PC of each mentor, by the mentor's id. */
  readonly replicas: ReadonlyMap<string, string>;
}
