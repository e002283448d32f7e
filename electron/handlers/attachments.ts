import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Input, Output, Shell } from '../../shared/contract/contract.ts';
import { success } from '../../shared/lib/outcome.ts';
import type { Machine } from '../machine.ts';
import { writeWhole } from '../whole-file.ts';

/** Write-once files named by the SHA-256 of what they hold. */
export function attachmentHandlers(machine: Machine): Pick<Shell, 'putAttachment' | 'getAttachment'> {
  const folder = join(machine.dataFolder, 'attachments');

  async function getAttachment({ hash }: Input<'getAttachment'>): Promise<Output<'getAttachment'>> {
    const bytes = await machine.files.readFile(join(folder, hash)).catch(() => null);
    return bytes !== null && sha256(bytes) === hash ? bytes : null;
  }

  async function putAttachment({ hash, bytes }: Input<'putAttachment'>): Promise<Output<'putAttachment'>> {
    if (sha256(bytes) !== hash) throw new Error('the bytes are not those of the hash');
    if ((await getAttachment({ hash })) !== null) return success(null);
    await machine.files.mkdir(folder, { recursive: true }).catch(() => undefined);
    return writeWhole(machine, join(folder, hash), bytes);
  }

  return { putAttachment, getAttachment };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
