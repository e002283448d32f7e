import { strToU8 } from 'fflate';
import { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/hash.ts';
import { type CalendarDate, isCalendarDate } from '../lib/dates.ts';
import { isFieldName } from './plain-data.ts';
import type { Scope } from './select.ts';

/** Version of the container: first line, one gzip stream of lines, nothing after it. */
export const FORMAT = 1;

const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const shortText = z.string().max(500);

/** Loose: members of newer programs are kept. */
export const headSchema = z.looseObject({
  format: z.literal(FORMAT),
  kind: z.enum(['exchange', 'backup', 'extract']),
  dataVersion: z.int().min(1),
  /** The oldest data version whose programs may read this file. */
  minReader: z.int().min(1),
  /** Version of the program that wrote it. */
  app: shortText,
  fileId: shortText.min(1),
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  madeAt: shortText,
  sender: z.looseObject({ replica: shortText.min(1), office: shortText.min(1), label: shortText }),
  scope: z.looseObject({
    type: shortText,
    ids: z.array(shortText).max(1_000).optional(),
    /** First and last day, of a period or an extract of one. */
    from: shortText.optional(),
    to: shortText.optional(),
    /** How much personal data an extract holds. */
    personal: shortText.optional(),
  }),
  /** Number of records by kind. */
  counts: z.record(z.string().refine(isFieldName), count),
  /** Number of log entries, in a backup. */
  entries: count.optional(),
  /** Number of attachments whose bytes are in the file. */
  attachments: count.optional(),
  /** Highest counter the sender has used, in a backup. */
  counter: count.optional(),
  /** Data of an invented county: it must never be taken for an office's own. */
  sample: z.literal(true).optional(),
  /** Control totals of what is sent; see [Note: Control totals]. */
  totals: z.array(shortText).max(1_000).optional(),
  payload: z.looseObject({ bytes: count, rawBytes: count, lines: count, sha256: hash }),
});

export type FileHead = z.infer<typeof headSchema>;

/** What the caller knows about a file to be written; the rest follows from the content. */
export interface FileFrame {
  /** Version of the program. */
  readonly app: string;
  readonly fileId: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly madeAt: string;
  readonly sender: { readonly replica: string; readonly office: string; readonly label: string };
  /** Data of an invented county. */
  readonly sample?: true;
  /** The version the rows are of, if they are not migrated yet: a snapshot made before a migration. */
  readonly dataVersion?: number;
  readonly scope: FileScope;
}

/** Everything, or only what belongs to these mentors (ids), settlements (KSH codes) or days; or an extract. */
export type FileScope = Scope | ExtractScope;

export interface ExtractScope {
  readonly type: 'extract';
  readonly personal: PersonalLevel;
  /** Both or neither: only what happened on these days. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/** How much personal data an extract holds: none, names of persons only, or all. */
export type PersonalLevel = 'none' | 'names' | 'all';

/** The first line with its line end: what the file is, and the hash that protects the statement. */
export function firstLine(head: object): Uint8Array {
  const json = canonicalJson(head);
  return strToU8(`MENTOR${FORMAT} ${sha256Hex(json)} ${json}\n`);
}

/** The day a file was made: what lay in the future is asked of that day. */
export function dayMade({ madeAt }: Pick<FileHead, 'madeAt'>): CalendarDate {
  const day = madeAt.slice(0, 10);
  return isCalendarDate(day) ? day : '1970-01-01';
}
