import type { Shell } from '../../../shared/contract/contract.ts';
import type { Attachments } from '../../../shared/exchange/attachment-lines.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';

/** Puts the bytes that came with a file where attachments are kept: they are safe before the first record that names them is written. */
export async function keepAttachments(
  attachments: Attachments,
  shell: Pick<Shell, 'putAttachment'>,
): Promise<Outcome<null>> {
  for (const [hash, bytes] of attachments) {
    const kept = await shell.putAttachment({ hash, bytes });
    if (!kept.ok) return kept;
  }
  return success(null);
}
