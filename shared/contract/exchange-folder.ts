import { z } from 'zod';

/*
[Note: The exchange folder]

A folder that something else carries between the PCs of an office: a share, SharePoint, Nextcloud, Syncthing. Each PC leaves a whole data
file there under a name of its own and takes in what the others have left. A carrier shows half-written files, makes copies of its own when
it is in doubt, and goes away for hours; so nobody ever writes into another's file, no name is believed, and a file that cannot be read
is looked at again. The shell only lists, reads and writes here; what a file is, the page finds out by reading it.
*/

/** A file directly in the folder, never a path: whatever may be a data file or an attachment, under whatever name a carrier or a person has given it. */
export const nameInFolder = z
  .string()
  .max(250)
  .regex(/^(?![.~])[^\\/:*?"<>|\p{Cc}]+\.(mentor|csatolt)$/iu);

/** A file as one PC leaves it there: readable name of the office, the PC's replica, how far it had come. */
export const ownFolderFile = /^mentoriroda-[0-9a-z-]{1,40}-([0-9A-Za-z]{1,64})-(\d{1,15})\.mentor$/;

/** What a PC may write there: a file of its own, or an attachment under its SHA-256; never over what somebody else has put there. */
export const nameToLeave = z.union([
  z.string().regex(ownFolderFile),
  z.string().regex(/^[0-9a-f]{64}\.csatolt$/),
]);

const replica = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);

export const folderSettings = z.strictObject({
  /** Which identity of this PC uses it; after a restore it is another one, and a person must agree again. */
  replica,
  /** Whether files are left there encrypted. */
  sealed: z.boolean(),
  /** This PC is to remember it; `null`: whoever sits here types it. */
  passphrase: z.nullable(z.string().max(1000)),
  paused: z.boolean(),
});

export const folder = z.object({
  /** The folder as the person knows it. */
  label: z.string(),
  replica,
  sealed: z.boolean(),
  /** Whether this PC remembers the passphrase. */
  remembered: z.boolean(),
  paused: z.boolean(),
  /** Files that may be data files, in the order of their names; `null`: the folder cannot be reached now. */
  files: z.nullable(
    z.array(
      z.object({
        name: nameInFolder,
        size: z.int().min(0),
        /** Milliseconds since 1970 as the carrier tells them; with the size it shows that a file has changed. */
        modified: z.number(),
      }),
    ),
  ),
});

export type ExchangeFolder = z.infer<typeof folder>;
export type FolderFile = NonNullable<ExchangeFolder['files']>[number];
