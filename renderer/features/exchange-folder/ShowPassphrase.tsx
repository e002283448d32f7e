import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useServices, useSession } from '../../services.ts';
import { folderTexts } from '../../text/exchange-folder.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PassphraseCard } from '../../ui/PassphraseCard.tsx';
import { PassphraseWords } from '../../ui/PassphraseWords.tsx';

const texts = folderTexts.folder.show;
const { card } = folderTexts.setUp;

/** The passphrase once more, on a PC that remembers it: every further PC must be told it. */
export function ShowPassphrase() {
  const { shell } = useServices();
  const [known, setKnown] = useState<string | null>();
  const show = () => {
    shell.recallFolderPassphrase().then(setKnown, () => setKnown(null));
  };
  return (
    <>
      <Button variant="outlined" onClick={show}>
        {texts.button}
      </Button>
      {known !== undefined && <Words passphrase={known} onClose={() => setKnown(undefined)} />}
    </>
  );
}

interface WordsProps {
  /** `null`: this user of Windows cannot read what was remembered. */
  readonly passphrase: string | null;
  onClose(): void;
}

function Words({ passphrase, onClose }: WordsProps) {
  const id = useId();
  const { office, today } = useSession();
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{card.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        {passphrase === null ? (
          <Notice tone="warning" text={texts.unreadable} />
        ) : (
          <>
            <PassphraseWords words={passphrase} label={card.title} />
            <Typography variant="body2">{card.note}</Typography>
            <Typography variant="body2">{card.use}</Typography>
            <PassphraseCard passphrase={passphrase} office={office.name} today={today} words={card} />
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {passphrase !== null && (
          <Button variant="outlined" onClick={() => globalThis.print()}>
            {passphraseText.print}
          </Button>
        )}
        <Button variant="contained" autoFocus onClick={onClose}>
          {texts.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
