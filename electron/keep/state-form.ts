import { createHash } from 'node:crypto';
import { z } from 'zod';
import { extent, ownership, snapshotId } from '../../shared/contract/kept.ts';

const moment = z.string();

const state = z.looseObject({
  form: z.literal(1),
  /** The office's database, and how far it had come when this was written; the journal tells what came after. */
  office: z.nullable(z.object({ ...ownership, ...extent })),
  /** Number of the file the office's journal began with. */
  journalFrom: z.int().min(0),
  /** By which program, on which Electron and in which folder; see `Machine`. Rewritten by `beginOffice` and `Journal.rotate`. */
  app: z.string(),
  engine: z.string(),
  marker: z.string(),
  /** Records erased on request of their person, as `kind/id`. */
  erased: z.array(z.string()),
  /** Where second copies go; `secret` is the passphrase, encrypted by `Machine.secrets`, in base 64. */
  secondPlace: z.nullable(
    z.object({
      path: z.string(),
      label: z.string(),
      madeAt: z.nullable(moment),
      secret: z.nullable(z.string()),
    }),
  ),
  /** Through which folder the PCs of the office share their data; see [Note: The exchange folder]. `secret` as above. */
  exchangeFolder: z
    .nullable(
      z.object({
        path: z.string(),
        replica: z.string(),
        sealed: z.boolean(),
        paused: z.boolean(),
        secret: z.nullable(z.string()),
      }),
    )
    .default(null),
  /** Databases of the page that were set aside, when, and since when that has been found to be long ago; see `ageOf`. */
  setAside: z.array(z.object({ database: z.string(), at: moment, expiredSince: z.nullable(moment) })),
  /** A restore into a fresh store; the profile is set aside under the moment it was asked for. */
  pending: z.nullable(z.object({ snapshot: snapshotId, askedAt: moment })),
  /** Snapshots that hold much less than the one before and are right. */
  acceptedShrinks: z.array(snapshotId),
});

/** What the shell remembers. Fields of a newer program are kept. */
export type State = z.infer<typeof state>;

export const NO_STATE: State = {
  form: 1,
  office: null,
  journalFrom: 0,
  app: '',
  engine: '',
  marker: '',
  erased: [],
  secondPlace: null,
  exchangeFolder: null,
  setAside: [],
  pending: null,
  acceptedShrinks: [],
};

/** The two copies; both are written at every change, one after the other. */
export const stateNames = ['state-a.json', 'state-b.json'] as const;

/** A state as a file holds it. */
export interface WrittenState {
  /** Rises by one at every change. */
  readonly generation: number;
  readonly state: State;
}

const BEFORE_HASH = '{"sha256":"';
const AFTER_HASH = '","content":';
const CONTENT = BEFORE_HASH.length + 64 + AFTER_HASH.length;

export function stateBytes(written: WrittenState): Uint8Array {
  const content = JSON.stringify(written);
  return new TextEncoder().encode(`${BEFORE_HASH}${sha256(content)}${AFTER_HASH}${content}}\n`);
}

/** The state in a file; `null` if there is none or it is not as it was written. */
function stateIn(bytes: Uint8Array | null): WrittenState | null {
  if (bytes === null) return null;
  const text = new TextDecoder().decode(bytes);
  const content = text.slice(CONTENT, -2);
  if (text !== `${BEFORE_HASH}${sha256(content)}${AFTER_HASH}${content}}\n`) return null;
  const read = z.object({ generation: z.int(), state }).safeParse(JSON.parse(content));
  return read.success ? read.data : null;
}

/** The later of the copies that are whole. */
export function newestState(copies: readonly (Uint8Array | null)[]): WrittenState | null {
  const whole = copies.map(stateIn).filter((copy) => copy !== null);
  return whole.sort((one, other) => other.generation - one.generation)[0] ?? null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
