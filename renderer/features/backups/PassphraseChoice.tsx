import {
  Box,
  Button,
  DialogActions,
  DialogContent,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { backupTexts } from '../../text/backups.ts';
import { FieldFrame, noteIdOf } from '../../ui/FieldFrame.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { PassphraseCard } from './PassphraseCard.tsx';
import type { PassphraseKind } from './passphrase-rules.ts';
import { faultOfPassphrase } from './passphrase-rules.ts';

const texts = backupTexts.passphrase;

interface PassphraseChoiceProps {
  readonly kinds: readonly PassphraseKind[];
  readonly kind: PassphraseKind;
  readonly drawn: string;
  /** The one of the chosen kind. */
  readonly passphrase: string;
  readonly own: string | undefined;
  readonly isChange: boolean;
  onKind(kind: PassphraseKind): void;
  onOwn(own: string | undefined): void;
  onAnother(): void;
  onNoted(): void;
  onCancel(): void;
}

/** Five drawn words, shown large, or a passphrase of one's own. */
export function PassphraseChoice(props: PassphraseChoiceProps) {
  const { kind } = props;
  const [isTried, setTried] = useState(false);
  const fault = kind === 'own' ? faultOfPassphrase(props.passphrase) : undefined;
  const isNew = kind !== 'same';
  function next(): void {
    setTried(true);
    if (fault === undefined) props.onNoted();
  }
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>{backupTexts.second.plain}</Typography>
        {props.isChange && isNew && <Typography>{backupTexts.second.same}</Typography>}
        <Kinds kinds={props.kinds} kind={kind} onKind={props.onKind} />
        {kind === 'drawn' && <Drawn words={props.drawn} onAnother={props.onAnother} />}
        {kind === 'own' && (
          <OwnPassphrase own={props.own} fault={isTried ? fault : undefined} onChange={props.onOwn} />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="outlined" disabled={fault !== undefined} onClick={() => globalThis.print()}>
          {texts.print}
        </Button>
        <Button variant="contained" onClick={next}>
          {isNew ? texts.noted : texts.next}
        </Button>
        <Button onClick={props.onCancel}>{texts.cancel}</Button>
      </DialogActions>
      <PassphraseCard passphrase={props.passphrase} />
    </>
  );
}

function Kinds({ kinds, kind, onKind }: Pick<PassphraseChoiceProps, 'kinds' | 'kind' | 'onKind'>) {
  return (
    <RadioGroup
      aria-label={texts.title}
      value={kind}
      onChange={(_, chosen) => onKind(chosen as PassphraseKind)}
    >
      {kinds.map((one) => (
        <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={texts.kinds[one]} />
      ))}
    </RadioGroup>
  );
}

function Drawn({ words, onAnother }: { readonly words: string; onAnother(): void }) {
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography variant="body2">{texts.drawnText}</Typography>
      <Typography
        aria-label={texts.drawnLabel}
        role="note"
        sx={{
          width: '100%',
          textAlign: 'center',
          fontFamily: 'h1.fontFamily',
          fontSize: '1.5rem',
          fontWeight: 600,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'band',
          px: 2,
          py: 2,
          userSelect: 'text',
        }}
      >
        {words}
      </Typography>
      <Button size="small" onClick={onAnother}>
        {texts.another}
      </Button>
    </Box>
  );
}

interface OwnPassphraseProps {
  readonly own: string | undefined;
  readonly fault: string | undefined;
  onChange(own: string | undefined): void;
}

function OwnPassphrase({ own, fault, onChange }: OwnPassphraseProps) {
  const id = 'own-passphrase';
  return (
    <FieldFrame
      id={id}
      label={texts.ownLabel}
      help={texts.ownHelp}
      problems={fault === undefined ? [] : [{ severity: 'error', message: fault }]}
    >
      <TextInput
        id={id}
        value={own}
        onChange={onChange}
        invalid={fault !== undefined}
        describedBy={noteIdOf(id)}
        autoFocus
      />
    </FieldFrame>
  );
}
