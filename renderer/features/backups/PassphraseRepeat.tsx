import {
  Box,
  Button,
  Checkbox,
  DialogActions,
  DialogContent,
  FormControlLabel,
  Typography,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { spelledPassphrase } from '../../../shared/exchange/passphrase.ts';
import { randomBytes } from '../../platform/random.ts';
import { backupTexts } from '../../text/backups.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { FieldFrame, noteIdOf } from '../../ui/FieldFrame.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { isSamePassphrase, twoPlaces } from '../../ui/passphrase-rules.ts';
import type { ChosenPassphrase, PassphraseKind } from './chosen-passphrase.ts';

const texts = backupTexts.passphrase;

interface PassphraseRepeatProps {
  readonly kind: PassphraseKind;
  readonly passphrase: string;
  /** Why the folder chosen last was refused. */
  readonly problem?: string | undefined;
  onBack(): void;
  onChosen(chosen: ChosenPassphrase): void;
}

/** One thing to be typed back, and what it must be. */
interface Asked {
  readonly id: string;
  readonly label: string;
  readonly expected: string;
  /** Said when something else was typed. */
  readonly wrong: string;
}

/** Nobody goes on without showing that the passphrase is at hand. */
export function PassphraseRepeat({ kind, passphrase, problem, onBack, onChosen }: PassphraseRepeatProps) {
  const [{ sentence, asked }] = useState(() => whatIsAsked(kind, passphrase));
  const [typed, setTyped] = useState<Readonly<Record<string, string | undefined>>>({});
  const [isTried, setTried] = useState(false);
  const [remember, setRemember] = useState(true);
  const isRight = ({ id, expected }: Asked) => isSamePassphrase(typed[id] ?? '', expected);
  const faultOf = ({ id, wrong }: Asked) => (typed[id] === undefined ? texts.missing : wrong);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (asked.every(isRight)) onChosen({ passphrase: spelledPassphrase(passphrase), remember });
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        {sentence && <Typography>{sentence}</Typography>}
        {asked.map((one, index) => (
          <FieldFrame
            key={one.id}
            id={one.id}
            label={one.label}
            problems={isTried && !isRight(one) ? [{ severity: 'error', message: faultOf(one) }] : []}
          >
            <TextInput
              id={one.id}
              value={typed[one.id]}
              onChange={(value) => setTyped({ ...typed, [one.id]: value })}
              invalid={isTried && !isRight(one)}
              describedBy={noteIdOf(one.id)}
              autoFocus={index === 0}
            />
          </FieldFrame>
        ))}
        <Remember checked={remember} onChange={setRemember} />
        {problem && <Notice tone="error" text={problem} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button type="submit" variant="contained">
          {texts.choose}
        </Button>
        <Button onClick={onBack}>{texts.back}</Button>
      </DialogActions>
    </form>
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
    </Box>
  );
}

/** Two of the drawn words, the whole of an own passphrase, nothing of one that is in use already. */
function whatIsAsked(kind: PassphraseKind, passphrase: string) {
  if (kind === 'same') return { sentence: undefined, asked: [] };
  if (kind === 'own') {
    const again = {
      id: 'own-again',
      label: passphraseText.ownAgain,
      expected: passphrase,
      wrong: passphraseText.different,
    };
    return { sentence: texts.repeatOwn, asked: [again] };
  }
  const words = passphrase.split(' ');
  const places = twoPlaces(words.length, randomBytes);
  return {
    sentence: texts.repeatWords(...places),
    asked: places.map((place): Asked => {
      const expected = words[place - 1] ?? '';
      return { id: `word-${place}`, label: texts.word(place), expected, wrong: texts.wrongWord };
    }),
  };
}
