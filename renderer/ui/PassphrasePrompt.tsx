import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { passphraseText as texts } from '../text/passphrase.ts';
import { FieldFrame, noteIdOf } from './FieldFrame.tsx';
import { TextInput } from './TextInput.tsx';
import { Working } from './Working.tsx';

interface PassphrasePromptProps {
  readonly title?: string | undefined;
  /** What the passphrase is asked for. */
  readonly text: string;
  readonly confirmLabel?: string | undefined;
  /** Why the last one was refused. */
  readonly problem?: string | undefined;
  /** What is going on with it; nothing can be changed meanwhile. */
  readonly busy?: string | undefined;
  onSubmit(passphrase: string): void;
  onCancel(): void;
}

/** Asks for a passphrase. It stands readable: five words are checked by reading them, and no one else is at the desk. */
export function PassphrasePrompt({ title, text, problem, busy, ...props }: PassphrasePromptProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [isTried, setTried] = useState(false);
  const isBusy = busy !== undefined;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (typed !== undefined && !isBusy) props.onSubmit(typed);
  }
  return (
    <Dialog open onClose={props.onCancel} maxWidth="sm" fullWidth aria-labelledby={id}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={id}>{title ?? texts.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          <Typography>{text}</Typography>
          <PassphraseField
            value={typed}
            onChange={setTyped}
            disabled={isBusy}
            problem={isTried && typed === undefined ? texts.missing : problem}
          />
          {busy && <Working text={busy} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {props.confirmLabel ?? texts.open}
          </Button>
          <Button variant="outlined" onClick={props.onCancel}>
            {texts.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface PassphraseFieldProps {
  readonly value: string | undefined;
  readonly disabled: boolean;
  readonly problem: string | undefined;
  onChange(value: string | undefined): void;
}

function PassphraseField({ problem, ...props }: PassphraseFieldProps) {
  const id = 'passphrase';
  const { disabled } = props;
  useEffect(() => {
    // What was refused can be typed again at once: while it was tried, the field could not hold the focus.
    if (problem !== undefined && !disabled) document.getElementById(id)?.focus();
  }, [problem, disabled]);
  return (
    <FieldFrame
      id={id}
      label={texts.label}
      help={texts.help}
      problems={problem === undefined ? [] : [{ severity: 'error', message: problem }]}
    >
      <TextInput id={id} {...props} autoFocus invalid={problem !== undefined} describedBy={noteIdOf(id)} />
    </FieldFrame>
  );
}
