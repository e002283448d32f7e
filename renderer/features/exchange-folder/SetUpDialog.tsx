import {
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { spelledPassphrase } from '../../../shared/exchange/passphrase.ts';
import { randomBytes } from '../../platform/random.ts';
import { useSession } from '../../services.ts';
import { folderTexts } from '../../text/exchange-folder.ts';
import { FieldFrame, noteIdOf } from '../../ui/FieldFrame.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { isSealFit, newSeal, passphraseOf } from '../../ui/seal.ts';
import { SealChoice } from '../../ui/SealChoice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTries } from '../../ui/use-tries.ts';
import type { ChosenSeal } from './use-folder-steps.ts';

const texts = folderTexts.setUp;

type Who = keyof typeof texts.kinds;

interface SetUpDialogProps {
  /** Why the folder chosen last was refused. */
  readonly problem: string | undefined;
  onChosen(seal: ChosenSeal): void;
  onCancel(): void;
}

/** The passphrase first: a new one on the first PC, the same one on every further PC; then the folder. */
export function SetUpDialog({ problem, onChosen, onCancel }: SetUpDialogProps) {
  const id = useId();
  const { office, today } = useSession();
  const [who, setWho] = useState<Who>('first');
  const [seal, setSeal] = useState(() => newSeal(randomBytes));
  const [known, setKnown] = useState<string>();
  const [remember, setRemember] = useState(true);
  const { frame, tried, tryIt } = useTries<HTMLFormElement>();
  const isOpen = who === 'first' && seal.kind === 'none';
  function submit(event: FormEvent): void {
    event.preventDefault();
    tryIt();
    const isNew = who === 'first';
    const passphrase = isNew ? passphraseOf(seal) : spelledPassphrase(known ?? '');
    if (isNew ? isSealFit(seal) : passphrase !== '') onChosen({ passphrase, isNew, remember });
  }
  return (
    <Dialog open onClose={onCancel} maxWidth="sm" fullWidth aria-labelledby={id}>
      <form ref={frame} onSubmit={submit} noValidate>
        <DialogTitle id={id}>{texts.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <WhoChoice who={who} onChange={setWho} />
          {who === 'first' ? (
            <SealChoice
              seal={seal}
              isTried={tried}
              drawnText={texts.drawnText}
              card={texts.card}
              office={office.name}
              today={today}
              onChange={setSeal}
            />
          ) : (
            <Known value={known} isMissing={tried && known === undefined} onChange={setKnown} />
          )}
          {!isOpen && <Remember checked={remember} onChange={setRemember} />}
          {problem !== undefined && <Notice tone="error" text={problem} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button type="submit" variant="contained">
            {texts.choose}
          </Button>
          <Button variant="outlined" onClick={onCancel}>
            {folderTexts.folder.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function WhoChoice({ who, onChange }: { readonly who: Who; onChange(who: Who): void }) {
  return (
    <RadioGroup aria-label={texts.who} value={who} onChange={(_, chosen) => onChange(chosen as Who)}>
      {(Object.keys(texts.kinds) as Who[]).map((kind) => (
        <FormControlLabel
          key={kind}
          value={kind}
          control={<Radio size="small" sx={{ py: 0.5 }} />}
          label={texts.kinds[kind]}
        />
      ))}
    </RadioGroup>
  );
}

interface KnownProps {
  readonly value: string | undefined;
  readonly isMissing: boolean;
  onChange(value: string | undefined): void;
}

function Known({ value, isMissing, onChange }: KnownProps) {
  const id = 'folder-passphrase';
  return (
    <FieldFrame
      id={id}
      label={texts.known}
      help={texts.knownHelp}
      problems={isMissing ? [{ severity: 'error', message: texts.knownMissing }] : []}
    >
      <TextInput
        id={id}
        value={value}
        onChange={onChange}
        invalid={isMissing}
        describedBy={noteIdOf(id)}
        autoFocus
      />
    </FieldFrame>
  );
}

interface RememberProps {
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

function Remember({ checked, onChange }: RememberProps) {
  return (
    <Box>
      <FormControlLabel
        control={<Checkbox size="small" checked={checked} onChange={(_, now) => onChange(now)} />}
        label={texts.remember}
      />
      <Typography variant="caption" color="textSecondary" component="p">
        {texts.rememberHelp}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1 }}>
        {texts.openBefore}
      </Typography>
    </Box>
  );
}
