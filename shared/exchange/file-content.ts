import type { AnyRecord } from '../domain/record.ts';
import type { LogEntry } from '../merge/commit.ts';
import type { Row } from '../merge/versions.ts';
import type { Attachments } from './attachment-lines.ts';

/** Rows by the name of their kind; kinds of newer programs are among them. A map, because the names come from outside. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

/** Records without merge state, by the name of their kind. */
export type Records = ReadonlyMap<string, readonly AnyRecord[]>;

/** Whole records that can be merged. */
export interface ExchangeContent {
  readonly kind: 'exchange';
  readonly rows: Rows;
  /** Bytes the sender chose to send along, by their SHA-256. */
  readonly attachments?: Attachments;
}

/** Everything a PC holds: also its history, and the counter of the replica that stands in the head as the sender. */
export interface BackupContent {
  readonly kind: 'backup';
  readonly rows: Rows;
  readonly log: readonly LogEntry[];
  readonly counter: number;
  /** The bytes the records name, by their SHA-256. */
  readonly attachments?: Attachments;
}

/** Records without personal data, for showing and counting; never merged. */
export interface ExtractContent {
  readonly kind: 'extract';
  readonly records: Records;
}

export type FileContent = ExchangeContent | BackupContent | ExtractContent;
