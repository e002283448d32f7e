import { useState } from 'react';
import type { KeptSnapshot } from '../../../shared/contract/kept.ts';
import { useServices, useSession } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import type { Said } from './said.ts';

const texts = backupTexts.here;

/** Saves the bytes of a snapshot where the person says; nothing is encrypted. */
export function useCopyElsewhere() {
  const { shell } = useServices();
  const { office } = useSession();
  const [said, setSaid] = useState<Said>();
  async function start({ id, madeAt }: KeptSnapshot): Promise<void> {
    setSaid(undefined);
    const read = await shell.readSnapshot({ id });
    if (!read.ok) return setSaid({ tone: 'error', text: read.message });
    const name = texts.copyName(office.name, madeAt);
    const saved = await shell.saveFile({ kind: 'dataFile', name, bytes: read.value.bytes });
    if (saved === null) return;
    setSaid(
      saved.ok
        ? { tone: 'success', text: texts.copied(saved.value.name) }
        : { tone: 'error', text: saved.message },
    );
  }
  return { said, start };
}
