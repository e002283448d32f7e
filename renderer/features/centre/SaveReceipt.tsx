import { Button } from '@mui/material';
import { useState } from 'react';
import { useOfficeData } from '../../data/live.ts';
import { receiptFile } from '../../data/exchange/receipt-file.ts';
import { commitTime, useServices } from '../../services.ts';
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
    <Button size="small" sx={{ my: -0.75 }} disabled={busy} onClick={() => void start()}>
      {texts.receipt}
    </Button>
  );
}

function useSavingReceipt() {
  const data = useOfficeData();
  const { shell, about } = useServices();
  return async (fileId: string, sender: string) => {
    const time = commitTime();
    const bytes = receiptFile(data, { fileId, version: about.version, time, isOwnOffice: false });
    if (bytes === undefined) return { message: texts.receiptFailed, severity: 'error' as const };
    const name = texts.receiptName(sender, time.slice(0, 10));
    const saved = await shell.saveFile({ kind: 'dataFile', name, bytes });
    if (saved === null) return undefined;
    return saved.ok
      ? { message: texts.receiptSaved(saved.value.name) }
      : { message: saved.message, severity: 'error' as const };
  };
}
