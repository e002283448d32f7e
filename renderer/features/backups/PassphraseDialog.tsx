import { Dialog, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { newPassphrase } from '../../../shared/exchange/passphrase.ts';
import { randomBytes } from '../../platform/random.ts';
import { backupTexts } from '../../text/backups.ts';
import { PassphraseChoice } from './PassphraseChoice.tsx';
import { PassphraseRepeat } from './PassphraseRepeat.tsx';
import type { ChosenPassphrase, PassphraseKind } from './chosen-passphrase.ts';

interface PassphraseDialogProps {
  /** The passphrase in use, if this PC remembers it. */
  readonly present: string | null;
  /** Why the folder chosen last was refused. */
  readonly problem?: string | undefined;
  /** There have been copies with another passphrase. */
  readonly isChange: boolean;
  onChosen(chosen: ChosenPassphrase): void;
  onCancel(): void;
}

/** Finds a passphrase, makes sure that it is written down, and asks whether this PC may remember it. */
export function PassphraseDialog({ present, problem, isChange, onChosen, onCancel }: PassphraseDialogProps) {
  const id = useId();
  const [kind, setKind] = useState<PassphraseKind>(present === null ? 'drawn' : 'same');
  const [drawn, setDrawn] = useState(() => newPassphrase(randomBytes));
  const [own, setOwn] = useState<string>();
  const [isNoted, setNoted] = useState(false);
  const passphrase = { same: present ?? '', drawn, own: own ?? '' }[kind];
  return (
    <Dialog open onClose={onCancel} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{backupTexts.passphrase.title}</DialogTitle>
      {isNoted ? (
        <PassphraseRepeat
          kind={kind}
          passphrase={passphrase}
          problem={problem}
          onBack={() => setNoted(false)}
          onChosen={onChosen}
        />
      ) : (
        <PassphraseChoice
          kinds={present === null ? ['drawn', 'own'] : ['same', 'drawn', 'own']}
          kind={kind}
          drawn={drawn}
          own={own}
          passphrase={passphrase}
          isChange={isChange}
          onCancel={onCancel}
          onKind={setKind}
          onOwn={setOwn}
          onAnother={() => setDrawn(newPassphrase(randomBytes))}
          onNoted={() => setNoted(true)}
        />
      )}
    </Dialog>
  );
}
