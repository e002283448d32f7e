import { Box, Button, Typography } from '@mui/material';
import { passphraseText as texts } from '../text/passphrase.ts';
import { FieldFrame, noteIdOf } from './FieldFrame.tsx';
import { PassphraseWords } from './PassphraseWords.tsx';
import { TextInput } from './TextInput.tsx';

interface DrawnPassphraseProps {
  readonly words: string;
  /** What they open, and what to do with them. */
  readonly text: string;
  readonly label: string;
  onAnother(): void;
  /** Where no other button prints them. */
  onPrint?(): void;
}

/** Five drawn words, shown large. */
export function DrawnPassphrase({ words, text, label, onAnother, onPrint }: DrawnPassphraseProps) {
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography variant="body2">{text}</Typography>
      <PassphraseWords words={words} label={label} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        {onPrint && (
          <Button size="small" variant="outlined" onClick={onPrint}>
            {texts.print}
          </Button>
        )}
        <Button size="small" onClick={onAnother}>
          {texts.another}
        </Button>
      </Box>
    </Box>
  );
}

interface OwnPassphraseProps {
  readonly own: string | undefined;
  readonly fault: string | undefined;
  readonly autoFocus?: boolean;
  onChange(own: string | undefined): void;
}

/** A passphrase of one's own, readable while it is typed. */
export function OwnPassphrase({ own, fault, autoFocus = true, onChange }: OwnPassphraseProps) {
  const id = 'own-passphrase';
  return (
    <FieldFrame id={id} label={texts.ownLabel} help={texts.ownHelp} problems={problemsOf(fault)}>
      <TextInput
        id={id}
        value={own}
        onChange={onChange}
        invalid={fault !== undefined}
        describedBy={noteIdOf(id)}
        autoFocus={autoFocus}
      />
    </FieldFrame>
  );
}

/** The same once more, so that no slip of a finger locks a file for ever. */
export function PassphraseAgain({ own, fault, onChange }: Omit<OwnPassphraseProps, 'autoFocus'>) {
  const id = 'own-passphrase-again';
  return (
    <FieldFrame id={id} label={texts.ownAgain} problems={problemsOf(fault)}>
      <TextInput
        id={id}
        value={own}
        onChange={onChange}
        invalid={fault !== undefined}
        describedBy={noteIdOf(id)}
      />
    </FieldFrame>
  );
}

function problemsOf(fault: string | undefined) {
  return fault === undefined ? [] : [{ severity: 'error' as const, message: fault }];
}
