import type { FolderFile } from '../../../shared/contract/exchange-folder.ts';
import { isNews, leftById } from '../../../shared/exchange/folder-names.ts';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import type { FileHead } from '../../../shared/exchange/file-head.ts';
import type { ArrivalsReason } from '../exchange/read-arrivals.ts';
import type { Found } from './folder-memory.ts';
import type { TroubleReason } from './folder-status.ts';
import type { FolderSurroundings, OpenedFile } from './folder-surroundings.ts';

/** How files are opened in the folder. */
export interface Opening {
  readonly sealed: boolean;
  readonly passphrase: string | undefined;
  /** Highest counter taken in, by replica. */
  readonly taken: Readonly<Record<string, number>>;
}

/** What a file turned out to be. */
export type FileReading =
  /** Nothing is to be done about it but to remember it. */
  | { readonly as: 'found'; readonly found: Found; readonly isUnlocked?: boolean }
  /** It is not there any more, or the folder is not. */
  | { readonly as: 'gone' }
  | { readonly as: 'away' }
  /** Of the own office, and nobody need be asked. */
  | {
      readonly as: 'arrived';
      readonly arrived: OpenedFile;
      readonly sender: Sender;
      /** The passphrase opened it. */
      readonly isUnlocked?: boolean;
    };

type Sender = NonNullable<Extract<Found, { as: 'done' }>['sender']>;

/** Opens a file and says what it is; the name is not asked. See [Note: Files in the exchange folder]. */
export async function readFolderFile(
  around: FolderSurroundings,
  file: FolderFile,
  opening: Opening,
): Promise<FileReading> {
  const read = await around.shell.readFromFolder({ name: file.name });
  if (!read.ok) {
    if (read.reason === 'gone') return { as: 'gone' };
    if (read.reason === 'unreachable') return { as: 'away' };
    return trouble(read.reason === 'tooLarge' ? 'strange' : 'broken', read.message);
  }
  const { bytes } = read.value;
  // It is being written just now; what would be read is neither the old nor the new file.
  if (bytes.length !== file.size) return trouble('broken', stillArriving);
  const isSealed = isEncrypted(bytes);
  const passphrase = isSealed ? opening.passphrase : undefined;
  const opened = await around.open({ name: file.name, bytes, passphrase });
  const reading = opened.ok
    ? arrivedAs(around, opened.value, { ...opening, isSealed })
    : unopened(opened.reason, opened.message, bytes.length);
  return sealedAs(reading, isSealed, opening);
}

/** With what the file has shown of how the folder is locked. */
function sealedAs(reading: FileReading, isSealed: boolean, { sealed }: Opening): FileReading {
  if (reading.as === 'arrived') return { ...reading, isUnlocked: isSealed };
  if (reading.as !== 'found') return reading;
  const { found } = reading;
  const isOpen = sealed && !isSealed && found.as === 'done';
  return {
    as: 'found',
    found: isOpen ? { ...found, isOpen } : found,
    isUnlocked: isSealed && found.as !== 'trouble',
  };
}

const stillArriving = 'A fájl még másolódik a cseremappába.';

function trouble(why: TroubleReason, message: string): FileReading {
  return { as: 'found', found: { as: 'trouble', why, message } };
}

const troubles: Partial<Record<ArrivalsReason, TroubleReason>> = {
  encrypted: 'locked',
  wrongPassphrase: 'locked',
  otherKey: 'locked',
  newer: 'newer',
  notDataFile: 'strange',
  backup: 'strange',
  sample: 'strange',
};

function unopened(reason: ArrivalsReason, message: string, size: number): FileReading {
  if (reason === 'ownFile') return { as: 'found', found: { as: 'done' } };
  if (reason === 'copyOfThisPc') return { as: 'found', found: { as: 'offer', why: 'copy' } };
  if (reason === 'extract') return { as: 'found', found: { as: 'offer', why: 'extract' } };
  return trouble(size === 0 ? 'broken' : (troubles[reason] ?? 'broken'), size === 0 ? empty : message);
}

const empty = 'A fájl üres.';

function arrivedAs(
  { identity }: FolderSurroundings,
  arrived: OpenedFile,
  { sealed, isSealed, taken }: Opening & { readonly isSealed: boolean },
): FileReading {
  const { head, plan, takenBefore } = arrived;
  const sender = senderOf(head);
  const done: FileReading = { as: 'found', found: { as: 'done', sender } };
  if (plan.arrivals.length === 0) return done;
  if (head.sender.office !== identity.office) {
    if (takenBefore !== undefined) return { as: 'found', found: { as: 'done' } };
    return { as: 'found', found: { as: 'offer', why: 'otherOffice', sender, fileId: head.fileId } };
  }
  const left = leftById(head.fileId, head.sender.replica);
  if (left !== undefined && !isNews(left, taken)) return done;
  if (sealed && !isSealed)
    return { as: 'found', found: { as: 'offer', why: 'notSealed', sender, fileId: head.fileId } };
  return { as: 'arrived', arrived, sender };
}

function senderOf({ sender, madeAt }: FileHead): Sender {
  return { replica: sender.replica, label: sender.label, madeAt };
}
