import { z } from 'zod';
import type { Channel } from './channels.ts';
import { folder, folderSettings, nameInFolder, nameToLeave } from './exchange-folder.ts';
import { extent, kept, ownership, secondCopyName, snapshotFacts, snapshotId } from './kept.ts';
import { sourceAddresses } from './source-addresses.ts';

const maximumAttachment = 20 * 1024 * 1024;

/** What a kind of file may be called and how large it may be, in bytes. */
export const fileKinds = {
  report: { label: 'Word-dokumentum', extensions: ['docx'], maximum: 128 * 1024 * 1024 },
  dataFile: { label: 'Mentoriroda-adatfájl', extensions: ['mentor'], maximum: 256 * 1024 * 1024 },
  picture: { label: 'Kép', extensions: ['png', 'jpg', 'jpeg'], maximum: maximumAttachment },
  pdf: { label: 'PDF-dokumentum', extensions: ['pdf'], maximum: maximumAttachment },
  /** What proves that something happened. */
  evidence: { label: 'Kép vagy PDF', extensions: ['png', 'jpg', 'jpeg', 'pdf'], maximum: maximumAttachment },
} as const;

const token = z.string().min(1).max(100);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const message = z.string().min(1);

function bytesUpTo(maximum: number) {
  return z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= maximum);
}

function outcomeOf<Value extends z.ZodType, const Reason extends string>(
  value: Value,
  reasons: readonly Reason[],
) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), reason: z.enum(reasons), message }),
  ]);
}

const saveReasons = ['fileOpen', 'noSpace', 'readOnly', 'failed'] as const;

const journalEntry = { ...extent, commit: z.string().max(fileKinds.dataFile.maximum) };
const snapshotBytes = bytesUpTo(fileKinds.dataFile.maximum);

/** Keeping the data safe. See [Note: What the shell keeps]. */
const keeping = {
  lookAtKept: { input: z.undefined(), output: kept },
  /**
   * From now on this database is the office's: written into the state, and a new journal begins after its counter. The one before is
   * kept for 30 days when `setAside`, whether it is damaged or was deliberately replaced. `erased`: what is erased in this database, for
   * example because a colleague did it; no later restore brings it back.
   */
  beginOffice: {
    input: z.strictObject({
      ...ownership,
      ...extent,
      setAside: z.boolean(),
      erased: z.optional(z.array(z.string())),
    }),
    output: outcomeOf(z.null(), saveReasons),
  },
  /** Adds a commit to the journal; answers only when it is safe on the disk. 'behind': an earlier one is missing there. */
  appendJournal: {
    input: z.strictObject({ replica: ownership.replica, ...journalEntry, erased: z.array(z.string()) }),
    output: outcomeOf(z.null(), [...saveReasons, 'behind']),
  },
  /**
   * The commits of one office that can be read after a snapshot, oldest first; after `null`, all of the latest office's. Something may be
   * missing between them: the snapshot's `operationsAfter` says whether nothing is.
   */
  readJournal: {
    input: z.strictObject({ after: z.nullable(snapshotId) }),
    output: outcomeOf(z.array(z.object({ replica: ownership.replica, ...journalEntry })), ['unreadable']),
  },
  /** Writes a snapshot beside the others, reads it back, and only then counts it; then old ones go by turns. */
  saveSnapshot: {
    input: z.strictObject({ ...snapshotFacts, bytes: snapshotBytes }),
    output: outcomeOf(z.object({ id: snapshotId, shrunkFrom: z.nullable(z.int()) }), saveReasons),
  },
  /** A person says that so much less data is right. */
  acceptShrink: { input: z.strictObject({ id: snapshotId }), output: outcomeOf(z.null(), saveReasons) },
  readSnapshot: {
    input: z.strictObject({ id: snapshotId }),
    output: outcomeOf(z.object({ bytes: snapshotBytes }), ['gone', 'unreadable']),
  },
  /** Starts the program again with a fresh store in the place of the damaged one, which is kept for 30 days; then this snapshot is taken. */
  startAfresh: {
    input: z.strictObject({ snapshot: snapshotId }),
    output: outcomeOf(z.null(), [...saveReasons, 'unavailable']),
  },
  /** These databases, once set aside, are gone now. */
  forgetDatabases: { input: z.strictObject({ databases: z.array(ownership.database) }), output: z.null() },
  /** Asks for the folder of the second copies. With a passphrase this PC is to remember it. `null`: cancelled. */
  chooseSecondPlace: {
    input: z.strictObject({ passphrase: z.nullable(z.string().max(1000)) }),
    output: z.nullable(outcomeOf(z.object({ label: z.string() }), ['unsuitable', ...saveReasons])),
  },
  forgetSecondPlace: { input: z.undefined(), output: outcomeOf(z.null(), saveReasons) },
  /** The passphrase, if this PC remembers it and its Windows account can still read it. */
  recallPassphrase: { input: z.undefined(), output: z.nullable(z.string()) },
  /** Leaves an encrypted file in the second place, read back like every snapshot; one that is there already stays. */
  saveSecondCopy: {
    input: z.strictObject({ name: z.string().max(200), bytes: snapshotBytes, madeAt: snapshotFacts.madeAt }),
    output: outcomeOf(z.null(), ['unreachable', ...saveReasons]),
  },
  /** Names of the files in the second place that may be ours. */
  listSecondCopies: {
    input: z.undefined(),
    output: outcomeOf(z.array(z.string()), ['unreachable']),
  },
  readSecondCopy: {
    input: z.strictObject({ name: z.string().regex(secondCopyName) }),
    output: outcomeOf(z.object({ bytes: snapshotBytes }), ['unreachable', 'gone', 'unreadable']),
  },
  /** Answers when the person wants to close the program, so that the page can still make a snapshot. */
  waitForClosing: { input: z.undefined(), output: z.null() },
  readyToClose: { input: z.undefined(), output: z.null() },
} satisfies Partial<Record<Channel, { input: z.ZodType; output: z.ZodType }>>;

/** The folder through which the PCs of an office share their data. See [Note: The exchange folder]. */
const sharing = {
  /** `null`: none is chosen. */
  lookIntoFolder: { input: z.undefined(), output: z.nullable(folder) },
  /** Asks for the folder and tries it out. `null`: cancelled. */
  chooseFolder: {
    input: folderSettings,
    output: z.nullable(outcomeOf(z.object({ label: z.string() }), ['unsuitable', ...saveReasons])),
  },
  /** Other settings for the folder that is chosen already. */
  changeFolder: { input: folderSettings, output: outcomeOf(z.null(), [...saveReasons, 'unreachable']) },
  /** Nothing in the folder changes. */
  forgetFolder: { input: z.undefined(), output: outcomeOf(z.null(), saveReasons) },
  /** The passphrase, if this PC remembers it and its Windows account can still read it. */
  recallFolderPassphrase: { input: z.undefined(), output: z.nullable(z.string()) },
  readFromFolder: {
    input: z.strictObject({ name: nameInFolder }),
    output: outcomeOf(z.object({ bytes: snapshotBytes }), ['unreachable', 'gone', 'tooLarge', 'unreadable']),
  },
  /** Leaves a file there, whole or not at all, read back; then those of our own files that it makes needless go. */
  leaveInFolder: {
    input: z.strictObject({
      name: nameToLeave,
      bytes: snapshotBytes,
      needless: z.array(nameInFolder).max(1000),
    }),
    output: outcomeOf(z.null(), ['unreachable', ...saveReasons]),
  },
} satisfies Partial<Record<Channel, { input: z.ZodType; output: z.ZodType }>>;

/** Every request the page can make: one value in, one value out. `null` out of a picker means cancelled. */
export const contract = {
  about: {
    input: z.undefined(),
    output: z.object({
      host: z.enum(['electron', 'browser']),
      version: z.string(),
      /** Whether every saved change is also written to the shell's journal. */
      journal: z.boolean(),
    }),
  },
  /**
   * Asks where to save, then writes the file whole or not at all. With the `token` of an earlier answer the same place is
   * written again without asking; with `numbered` too, a free name beside it: „név (2).docx”.
   */
  saveFile: {
    input: z.strictObject({
      kind: z.enum(['report', 'dataFile', 'pdf']),
      /** A title; the shell makes a proper file name of it. */
      name: z.string().max(1000),
      bytes: bytesUpTo(fileKinds.dataFile.maximum),
      token: token.optional(),
      numbered: z.boolean().optional(),
    }),
    output: z.nullable(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), value: z.object({ token, name: z.string() }) }),
        z.object({ ok: z.literal(false), reason: z.enum(saveReasons), message, token }),
      ]),
    ),
  },
  openFile: {
    input: z.strictObject({ kind: z.enum(['dataFile', 'picture', 'evidence']) }),
    output: z.nullable(
      outcomeOf(z.object({ name: z.string(), bytes: bytesUpTo(fileKinds.dataFile.maximum) }), [
        'tooLarge',
        'unreadable',
      ]),
    ),
  },
  /** Several at once, each with what came of reading it. */
  openFiles: {
    input: z.strictObject({ kind: z.enum(['dataFile']) }),
    output: z.nullable(
      z.array(
        z.object({
          name: z.string(),
          read: outcomeOf(z.object({ bytes: bytesUpTo(fileKinds.dataFile.maximum) }), [
            'tooLarge',
            'unreadable',
          ]),
        }),
      ),
    ),
  },
  /** Shows a file saved in this session in its folder. */
  showSaved: {
    input: z.strictObject({ token }),
    output: outcomeOf(z.null(), ['gone', 'unavailable']),
  },
  /** Opens a file saved in this session with the program the system has for it. */
  openSaved: {
    input: z.strictObject({ token }),
    output: outcomeOf(z.null(), ['gone', 'unavailable', 'failed']),
  },
  /** Opens the page of a source we name in the system's browser; no other address can be asked for. */
  openSource: {
    input: z.strictObject({ address: z.string().refine((address) => sourceAddresses.includes(address)) }),
    output: outcomeOf(z.null(), ['unavailable', 'failed']),
  },
  /** Keeps bytes for ever under their SHA-256; answers only when they are safe on the disk. */
  putAttachment: {
    input: z.strictObject({ hash, bytes: bytesUpTo(maximumAttachment) }),
    output: outcomeOf(z.null(), saveReasons),
  },
  /** `null`: missing or damaged. */
  getAttachment: {
    input: z.strictObject({ hash }),
    output: z.nullable(bytesUpTo(maximumAttachment)),
  },
  /** While `true`, closing the window asks first. */
  setUnsaved: {
    input: z.strictObject({ unsaved: z.boolean() }),
    output: z.null(),
  },
  ...keeping,
  ...sharing,
} satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>;

export type Contract = typeof contract;
export type Input<Name extends Channel> = z.infer<Contract[Name]['input']>;
export type Output<Name extends Channel> = z.infer<Contract[Name]['output']>;
export type SaveReason = (typeof saveReasons)[number];

type Request<Name extends Channel> =
  Input<Name> extends undefined ? () => Promise<Output<Name>> : (input: Input<Name>) => Promise<Output<Name>>;

/** The machine as the page sees it. */
export type Shell = { readonly [Name in Channel]: Request<Name> };
