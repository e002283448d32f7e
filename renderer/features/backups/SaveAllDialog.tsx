import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { randomBytes } from '../../platform/random.ts';
import { useSession } from '../../services.ts';
import { saveAllTexts as texts } from '../../text/save-all.ts';
import { isSealFit, newSeal, passphraseOf } from '../../ui/seal.ts';
import { SealChoice } from '../../ui/SealChoice.tsx';

interface SaveAllDialogProps {
  /** `undefined`: the person wants the file readable. */
  onSave(passphrase: string | undefined): void;
  onCancel(): void;
}

/** Asks with which passphrase the file of all data is locked. */
export function SaveAllDialog({ onSave, onCancel }: SaveAllDialogProps) {
  const id = useId();
  const { office, today } = useSession();
  const [seal, setSeal] = useState(() => newSeal(randomBytes));
  const [isTried, setTried] = useState(false);
  function save(): void {
    setTried(true);
    if (isSealFit(seal)) onSave(passphraseOf(seal));
  }
  return (
    <Dialog open onClose={onCancel} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{texts.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>{texts.text}</Typography>
        <SealChoice
          seal={seal}
          isTried={isTried}
          drawnText={texts.drawnText}
          card={texts.card}
          office={office.name}
          today={today}
          onChange={setSeal}
        />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={save}>
          {texts.save}
        </Button>
        <Button variant="outlined" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
