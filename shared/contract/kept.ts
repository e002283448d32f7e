import { z } from 'zod';

/*
[Note: What the shell keeps]

Beside the page's database the shell keeps files of its own, from which the database can always be built again: the journal (a line for
every commit since the third-newest snapshot), snapshots (whole data files, verified before they count), and the state: which database
this PC works with, on which PC, by which program, how much was in it. The shell knows nothing of records: commits are texts to it,
snapshots bytes, and what it has to say about them stands in its file names.
*/

const counter = z.int().min(0);
const name = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);

/** How far a database has come: this PC's counter, its number of rows and their fingerprint. */
export const extent = { counter, rows: counter, fingerprint: z.string().regex(/^[0-9a-f]{16}$/) };

/** Why a snapshot was made. */
export const snapshotReasons = [
  'begin',
  'start',
  'program',
  'import',
  'migration',
  'bulk',
  'erasure',
  'quit',
  'request',
] as const;

/** Names a snapshot; made by the shell, never a path. */
export const snapshotId = z.string().regex(/^[0-9A-Za-z_-]{1,160}$/);

/** A file directly in the folder of the second copies, never a path: a snapshot, or an attachment. */
export const secondCopyName = /^[0-9A-Za-z_-]{1,160}\.(mentor|age)$/;

export const snapshotFacts = {
  reason: z.enum(snapshotReasons),
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  madeAt: moment,
  replica: name,
  ...extent,
};

const snapshot = z.object({
  id: snapshotId,
  ...snapshotFacts,
  bytes: counter,
  /** Commits the journal holds after it; `null` if the journal does not reach back to it without a gap. */
  operationsAfter: z.nullable(counter),
  /** It held much less than the one before, and nobody has said yet that this is right. */
  shrunk: z.boolean(),
});

/** Whose database it is and by which program it was written. */
export const ownership = {
  /** Name of the page's database. */
  database: name,
  replica: name,
  office: z.string().min(1).max(200),
  dataVersion: z.int().min(1),
};

const secondPlace = z.object({
  /** The folder as the person knows it. */
  label: z.string(),
  /** The last copy that succeeded. */
  madeAt: z.nullable(moment),
  /** Whether this PC remembers the passphrase. */
  remembered: z.boolean(),
});

/** Everything the shell keeps about the office of this PC. See [Note: What the shell keeps]. */
export const kept = z.object({
  /** What must be there; `null` on a PC without an office. */
  office: z.nullable(z.object({ ...ownership, ...extent, app: z.string() })),
  /** The journal: how far it goes, and whether all of it can be read. 'none' where there is none (yet). */
  journal: z.object({
    state: z.enum(['none', 'whole', 'cut', 'damaged', 'missing']),
    replica: z.nullable(name),
    ...extent,
  }),
  /** Newest first. */
  snapshots: z.array(snapshot),
  /** The program, Electron or the data's form have changed since the state was written. */
  programChanged: z.boolean(),
  /** The folder was copied from another PC or place, so this copy needs an identity of its own. */
  copied: z.boolean(),
  /** A restore that was chosen before the program restarted with a fresh store. */
  pending: z.nullable(z.object({ snapshot: snapshotId })),
  /** Records erased on request of their person, as `kind/id`; a restore erases them again. */
  erased: z.array(z.string()),
  /** Databases set aside more than 30 days ago: they may go. */
  expired: z.array(name),
  secondPlace: z.nullable(secondPlace),
  /** Why the folder cannot be written, as a sentence; `null` when it can. */
  trouble: z.nullable(z.string()),
});

export type Kept = z.infer<typeof kept>;
export type SnapshotReason = (typeof snapshotReasons)[number];
export type KeptSnapshot = Kept['snapshots'][number];

/** On a PC without an office. */
export const nothingKept: Kept = {
  office: null,
  journal: { state: 'none', replica: null, counter: 0, rows: 0, fingerprint: '0'.repeat(16) },
  snapshots: [],
  programChanged: false,
  copied: false,
  pending: null,
  erased: [],
  expired: [],
  secondPlace: null,
  trouble: null,
};
