import { Button } from '@mui/material';
import { useRef, useState } from 'react';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { recoveryTexts } from '../../text/recovery.ts';
import { PassphrasePrompt } from '../../ui/PassphrasePrompt.tsx';
import { Working } from '../../ui/Working.tsx';
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
  const { state, pick, unlock, close } = useFile(recovering, recovery);
  return (
    <>
      <Way text={texts.text}>
        <Button
          variant={recovering.kept.snapshots.length === recovery.damaged.size ? 'contained' : 'outlined'}
          disabled={state === 'reading'}
          onClick={pick}
        >
          {texts.button}
        </Button>
      </Way>
      {state === 'reading' && <Working text={recoveryTexts.readingFile} />}
      {typeof state === 'object' && (
        <PassphrasePrompt
          text={texts.passphraseText(state.name)}
          problem={state.problem}
          busy={state.isOpening ? passphraseText.opening : undefined}
          onSubmit={unlock}
          onCancel={close}
        />
      )}
    </>
  );
}

/** A file that was chosen. */
interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An encrypted one that waits for its passphrase. */
interface Locked extends Chosen {
  readonly problem?: string;
  readonly isOpening?: boolean;
}

function useFile({ shell, kept }: Recovering, recovery: Recovery) {
  const [state, setState] = useState<'idle' | 'reading' | Locked>('idle');
  const stop = useRef<AbortController>(undefined);

  async function read(chosen: Chosen, passphrase: string | undefined): Promise<void> {
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      const opened = await openFile({ bytes: chosen.bytes, passphrase }, signal);
      const isWrong = !opened.ok && opened.reason === 'wrongPassphrase';
      setState(isWrong ? { ...chosen, problem: opened.message } : 'idle');
      if (isWrong) return;
      if (!opened.ok) recovery.tell(opened.message);
      else if (!isOfOffice(kept, opened.value.head.sender.office)) recovery.tell(texts.otherOffice);
      else recovery.restoreFile(opened.value);
    } catch {
      if (signal.aborted) return;
      setState('idle');
      recovery.tell(recoveryTexts.failed);
    }
  }

  async function pick(): Promise<void> {
    recovery.tell(undefined);
    const chosen = await shell.openFile({ kind: 'dataFile' });
    if (chosen === null) return;
    if (!chosen.ok) return recovery.tell(chosen.message);
    const { name, bytes } = chosen.value;
    const remembered = isEncrypted(bytes) ? await shell.recallPassphrase() : undefined;
    if (remembered === null) return setState({ name, bytes });
    setState('reading');
    await read({ name, bytes }, remembered);
  }

  return {
    state,
    pick: () => void pick(),
    unlock(passphrase: string) {
      if (typeof state !== 'object') return;
      const { name, bytes } = state;
      setState({ name, bytes, isOpening: true });
      void read({ name, bytes }, passphrase);
    },
    close() {
      stop.current?.abort();
      setState('idle');
    },
  };
}
