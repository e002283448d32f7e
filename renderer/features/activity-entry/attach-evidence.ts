import type { Shell } from '../../../shared/contract/contract.ts';
import type { Activity } from '../../../shared/domain/activity.ts';
import { sha256Hex } from '../../../shared/lib/hash.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';

export type AttachmentRow = NonNullable<Activity['attachments']>[number];

/** Lets the person pick a picture or a PDF and keeps its bytes under their hash. `undefined` = cancelled. */
export async function attachEvidence(
  shell: Pick<Shell, 'openFile' | 'putAttachment'>,
): Promise<Outcome<AttachmentRow> | undefined> {
  const picked = await shell.openFile({ kind: 'evidence' });
  if (picked === null) return undefined;
  if (!picked.ok) return picked;
  const { name, bytes } = picked.value;
  const hash = sha256Hex(bytes);
  const kept = await shell.putAttachment({ hash, bytes });
  if (!kept.ok) return kept;
  return success({ hash, name, mime: mimeOf(name), size: bytes.byteLength });
}

const pdfType = 'application/pdf';

function mimeOf(name: string): string {
  if (/\.pdf$/i.test(name)) return pdfType;
  return /\.png$/i.test(name) ? 'image/png' : 'image/jpeg';
}

export function isPdf({ mime }: Pick<AttachmentRow, 'mime'>): boolean {
  return mime === pdfType;
}
