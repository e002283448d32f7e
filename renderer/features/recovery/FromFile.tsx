import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  LinearProgress,
  TextField,
} from '@mui/material';
import { type FormEvent, useRef, useState } from 'react';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { recoveryTexts } from '../../text/recovery.ts';
import { Notice } from '../../ui/Notice.tsx';
import { openFile } from './open-file.ts';
import { isOfOffice } from './recover-office.ts';
import type { Recovering } from './recovering.ts';
import type { Recovery } from './use-recovery.ts';
import { Way } from './Way.tsx';

const texts = recoveryTexts.file;

interface FromFileProps {
  readonly recovering: Recovering;
  readonly recovery: Recovery;
}

/** A data file from elsewhere; an encrypted one asks for its passphrase. */
export function FromFile({ recovering, recovery }: FromFileProps) {
  const file = useFile(recovering, recovery);
  return (
    <>
      <Way text={texts.text}>
        <Button variant="outlined" disabled={file.state === 'reading'} onClick={file.pick}>
          {texts.button}
        </Button>
      </Way>
      {file.state === 'reading' && <LinearProgress aria-label={recoveryTexts.readingFile} />}
      {typeof file.state === 'object' && (
        <Passphrase {...file.state} onOpen={file.unlock} onCancel={file.close} />
      )}
    </>
  );
}

/** An encrypted file that waits for its passphrase. */
interface Locked {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly problem?: string;
}

function useFile({ shell, kept }: Recovering, recovery: Recovery) {
  const [state, setState] = useState<'idle' | 'reading' | Locked>('idle');
  const stop = useRef(new AbortController());

  async function read(locked: Locked, passphrase: string | undefined): Promise<void> {
    setState('reading');
    const opened = await openFile({ bytes: locked.bytes, passphrase }, stop.current.signal);
    setState('idle');
    if (!opened.ok && opened.reason === 'wrongPassphrase') {
      setState({ ...locked, problem: opened.message });
    } else if (!opened.ok) recovery.tell(opened.message);
    else if (!isOfOffice(kept, opened.value.head.sender.office)) recovery.tell(texts.otherOffice);
    else recovery.restoreFile(opened.value);
  }

  async function pick(): Promise<void> {
    recovery.tell(undefined);
    const chosen = await shell.openFile({ kind: 'dataFile' });
    if (chosen === null) return;
    if (!chosen.ok) return recovery.tell(chosen.message);
    const { value } = chosen;
    if (!isEncrypted(value.bytes)) return read(value, undefined);
    const remembered = await shell.recallPassphrase();
    if (remembered === null) setState(value);
    else await read(value, remembered);
  }

  const failed = () => {
    setState('idle');
    recovery.tell(recoveryTexts.failed);
  };
  return {
    state,
    pick: () => void pick().catch(failed),
    unlock: (passphrase: string) => typeof state === 'object' && void read(state, passphrase).catch(failed),
    close: () => setState('idle'),
  };
}

interface PassphraseProps extends Locked {
  onOpen(passphrase: string): void;
  onCancel(): void;
}

function Passphrase({ name, problem, onOpen, onCancel }: PassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase.trim() !== '') onOpen(passphrase);
  };
  return (
    <Dialog open onClose={onCancel} maxWidth="sm" fullWidth aria-labelledby="passphrase-title">
      <form onSubmit={submit}>
        <DialogTitle id="passphrase-title">{texts.passphraseTitle}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <DialogContentText color="textPrimary">{texts.passphraseText(name)}</DialogContentText>
          {problem && <Notice tone="error" text={problem} />}
          <TextField
            autoFocus
            label={texts.passphrase}
            value={passphrase}
            onChange={({ target }) => setPassphrase(target.value)}
            slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button type="submit" variant="contained">
            {texts.open}
          </Button>
          <Button variant="outlined" onClick={onCancel}>
            {texts.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
