import { z } from 'zod';

const sender = z.object({ replica: z.string(), label: z.string(), madeAt: z.string() });

const found = z.discriminatedUnion('as', [
  /** Nothing of it is waiting: taken in, or known already, or our own (then without a sender). */
  z.object({
    as: z.literal('done'),
    sender: sender.optional(),
    /** It lies open in a folder of encrypted files. */
    isOpen: z.boolean().optional(),
  }),
  z.object({
    as: z.literal('offer'),
    why: z.enum(['otherOffice', 'notSealed', 'copy', 'extract']),
    fileId: z.string().optional(),
    sender: sender.optional(),
  }),
  z.object({
    as: z.literal('trouble'),
    why: z.enum(['broken', 'locked', 'newer', 'strange']),
    message: z.string(),
  }),
]);

/**
 * What this PC knows of the folder from one start to the next. It only spares work: when it is lost every file is read once more, and
 * what was taken in already proves to be known.
 */
export const folderMemory = z.object({
  /** Of which identity of this PC. */
  replica: z.string(),
  /** By file name. */
  files: z.record(
    z.string(),
    z.object({
      size: z.number(),
      modified: z.number(),
      at: z.number(),
      failures: z.number(),
      /** When it was first found looking like this. */
      since: z.number(),
      found,
    }),
  ),
  /** Highest counter taken in, by replica. */
  taken: z.record(z.string(), z.number()),
  /** What this PC left last. */
  left: z
    .object({
      name: z.string(),
      size: z.number(),
      counter: z.number(),
      at: z.number(),
      /** How many records were erased then: the older file goes when it is one more. */
      erasures: z.number().default(0),
    })
    .optional(),
  /** Commits since then that only took in what lies in the folder anyway. */
  echoes: z.number(),
  /** Hashes of attachments that are on this PC and in the folder. */
  attached: z.array(z.string()).default([]),
  /** Until this PC has left its first file under it: whether the passphrase was found here, so that no file need open with it. */
  isNew: z.boolean().optional(),
  awaySince: z.number().optional(),
  lookedAt: z.number().optional(),
  /** The last snapshot before something was taken in without a question. */
  snapshotAt: z.number().optional(),
});

export type FolderMemory = z.infer<typeof folderMemory>;
export type Remembered = FolderMemory['files'][string];
export type Found = Remembered['found'];

/** A PC that has the identity of this one has left it. */
export function isFromCopy({ found: is }: Remembered): boolean {
  return is.as === 'offer' && is.why === 'copy';
}

export function newMemory(replica: string): FolderMemory {
  return { replica, files: {}, taken: {}, echoes: 0, attached: [] };
}
