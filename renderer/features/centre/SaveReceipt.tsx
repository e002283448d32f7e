import { Button } from '@mui/material';
import { useState } from 'react';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { newId } from '../../platform/random.ts';
import { commitTime, useServices, useSession } from '../../services.ts';
import { centreTexts } from '../../text/centre.ts';

const texts = centreTexts.intake;

interface SaveReceiptProps {
  readonly fileId: string;
  readonly sender: string;
}

/** Saves what arrived of a file as a small data file that its sender takes in. */
export function SaveReceipt({ fileId, sender }: SaveReceiptProps) {
  const { notices } = useServices();
  const save = useSavingReceipt();
  const [busy, setBusy] = useState(false);
  async function start(): Promise<void> {
    setBusy(true);
    const said = await save(fileId, sender);
    setBusy(false);
    if (said) notices.show(said);
  }
  return (
    <Button size="small" disabled={busy} onClick={() => void start()}>
      {texts.receipt}
    </Button>
  );
}

function useSavingReceipt() {
  const data = useOfficeData();
  const { shell, about } = useServices();
  const { office } = useSession();
  const { replica, sample } = data.identity;
  const label = useRecords('workplace').get(replica)?.label ?? '';
  return async (fileId: string, sender: string) => {
    const row = data.workingSet.row('receipt', `${fileId}/${replica}`);
    const madeAt = commitTime();
    const frame = {
      app: about.version,
      fileId: newId(),
      madeAt,
      sender: { replica, office: office.id, label },
      scope: { type: 'all' as const },
      ...(sample && { sample: true as const }),
    };
    const written = row && writeFile(frame, { kind: 'exchange', rows: new Map([['receipt', [row]]]) });
    if (!written?.ok) return { message: texts.receiptFailed, severity: 'error' as const };
    const name = texts.receiptName(sender, madeAt.slice(0, 10));
    const saved = await shell.saveFile({ kind: 'dataFile', name, bytes: written.value });
    if (saved === null) return undefined;
    return saved.ok
      ? { message: texts.receiptSaved(saved.value.name) }
      : { message: saved.message, severity: 'error' as const };
  };
}
