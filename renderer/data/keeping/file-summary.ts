import type { FileHead } from '../../../shared/exchange/file-head.ts';
import type { MentorFile } from '../../../shared/exchange/read-file.ts';

/** What a whole, intact data file holds, for people. */
export interface FileSummary {
  readonly kind: FileHead['kind'];
  /** Data of an invented county. */
  readonly sample: boolean;
  /** Name of the office it comes from; `''` if the file does not hold the office itself. */
  readonly office: string;
  /** What the PC is called that wrote it. */
  readonly sender: string;
  /** `YYYY-MM-DDTHH:mm:ss`, local. */
  readonly madeAt: string;
  /** Records by kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** Entries of the history. */
  readonly entries: number;
  readonly attachments: number;
}

export function summaryOf({ head, content }: MentorFile): FileSummary {
  const offices =
    content.kind === 'extract'
      ? (content.records.get('office') ?? [])
      : (content.rows.get('office') ?? []).map(({ record }) => record);
  const name = offices.find(({ id }) => id === head.sender.office)?.['name'];
  return {
    kind: head.kind,
    sample: head.sample === true,
    office: typeof name === 'string' ? name : '',
    sender: head.sender.label,
    madeAt: head.madeAt,
    counts: head.counts,
    entries: head.entries ?? 0,
    attachments: head.attachments ?? 0,
  };
}
