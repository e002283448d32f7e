import {
  Button,
  DialogActions,
  DialogContent,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useSession } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { DrawnPassphrase, OwnPassphrase } from '../../ui/NewPassphrase.tsx';
import { PassphraseCard } from '../../ui/PassphraseCard.tsx';
import { faultOfPassphrase } from '../../ui/passphrase-rules.ts';
import type { PassphraseKind } from './chosen-passphrase.ts';

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
  const { office, today } = useSession();
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
        {kind === 'drawn' && (
          <DrawnPassphrase
            words={props.drawn}
            text={texts.drawnText}
            label={texts.drawnLabel}
            onAnother={props.onAnother}
          />
        )}
        {kind === 'own' && (
          <OwnPassphrase own={props.own} fault={isTried ? fault : undefined} onChange={props.onOwn} />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="outlined" disabled={fault !== undefined} onClick={() => globalThis.print()}>
          {passphraseText.print}
        </Button>
        <Button variant="contained" onClick={next}>
          {isNew ? texts.noted : texts.next}
        </Button>
        <Button onClick={props.onCancel}>{texts.cancel}</Button>
      </DialogActions>
      <PassphraseCard
        passphrase={props.passphrase}
        office={office.name}
        today={today}
        words={backupTexts.card}
      />
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
