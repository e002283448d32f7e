import type { Shell } from '../../../shared/contract/contract.ts';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import type { Commit } from '../../../shared/merge/commit.ts';
import type { ArrivalsReason, ArrivedFile } from '../exchange/read-arrivals.ts';
import type { FolderMemory } from './folder-memory.ts';
import type { Reception } from './folder-status.ts';
import type { Deposit } from './make-deposit.ts';

/** A file of the folder, read. */
export interface FileToOpen {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent: it is not encrypted. */
  readonly passphrase: string | undefined;
}

/** What it turned out to be. */
export type OpenedFile = Pick<ArrivedFile, 'head' | 'plan' | 'takenBefore' | 'attachments'>;

/** Everything the exchange folder needs of the machine, the office and the hour, so that tests need neither worker nor waiting. */
export interface FolderSurroundings {
  readonly shell: Pick<
    Shell,
    | 'lookIntoFolder'
    | 'changeFolder'
    | 'recallFolderPassphrase'
    | 'readFromFolder'
    | 'leaveInFolder'
    | 'getAttachment'
    | 'putAttachment'
  >;
  readonly identity: { readonly replica: string; readonly office: string };
  /** How far this PC has come. */
  counter(): number;
  open(file: FileToOpen): Promise<Outcome<OpenedFile, ArrivalsReason>>;
  /** Takes a file of the own office in as it is; `isSpared`: a snapshot was made not long ago. 'cancelled': a form was opened meanwhile. */
  takeIn(arrived: OpenedFile, isSpared: boolean): Promise<Outcome<Commit>>;
  /** Ids of the files that were taken in, and not taken out again. */
  takenFiles(): Promise<ReadonlySet<string>>;
  /** Makes what this PC leaves; without a passphrase unencrypted. */
  makeDeposit(passphrase: string | undefined): Promise<Outcome<Deposit>>;
  /** SHA-256 of every attachment the records name. */
  attachments(): readonly string[];
  seal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array>;
  unseal(bytes: Uint8Array, passphrase: string): Promise<Outcome<Uint8Array>>;
  /** Whether records may change now: none is open in a form. */
  mayTakeIn(): boolean;
  /** Told of what came by itself in one look. */
  onTaken(receptions: readonly Reception[]): void;
  /** In milliseconds since 1970. */
  now(): number;
  readonly memory: {
    load(): FolderMemory | undefined;
    save(memory: FolderMemory): void;
  };
}
