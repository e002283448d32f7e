import { Box, Button, Checkbox, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { newPassphrase } from '../../shared/exchange/passphrase.ts';
import type { CalendarDate } from '../../shared/lib/dates.ts';
import { randomBytes } from '../platform/random.ts';
import { passphraseText } from '../text/passphrase.ts';
import { ProblemLine } from './FieldFrame.tsx';
import { DrawnPassphrase, OwnPassphrase, PassphraseAgain } from './NewPassphrase.tsx';
import { Notice } from './Notice.tsx';
import { type CardWords, PassphraseCard } from './PassphraseCard.tsx';
import { faultsOfSeal, passphraseOf, type Seal, type SealFaults, type SealKind } from './seal.ts';

const texts = passphraseText.seal;

interface SealChoiceProps {
  readonly seal: Seal;
  /** Faults are shown once the person has tried to go on. */
  readonly isTried: boolean;
  /** What the drawn words open, and what to do with them. */
  readonly drawnText: string;
  readonly card: CardWords;
  readonly office: string;
  readonly today: CalendarDate;
  onChange(seal: Seal): void;
}

/** How a new file is locked: five drawn words, a passphrase of one's own, or deliberately not at all. */
export function SealChoice({ seal, isTried, onChange, ...props }: SealChoiceProps) {
  const faults = isTried ? faultsOfSeal(seal) : {};
  const passphrase = passphraseOf(seal);
  const isPrintable = passphrase !== undefined && Object.keys(faultsOfSeal(seal)).length === 0;
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Kinds seal={seal} onChange={onChange} />
      {seal.kind === 'drawn' && (
        <DrawnPassphrase
          words={seal.drawn}
          text={props.drawnText}
          label={texts.drawnLabel}
          onAnother={() => onChange({ ...seal, drawn: newPassphrase(randomBytes) })}
          onPrint={print}
        />
      )}
      {seal.kind === 'own' && <Own seal={seal} faults={faults} onChange={onChange} />}
      {seal.kind === 'folder' && <Typography variant="body2">{texts.folderHelp}</Typography>}
      {seal.kind === 'none' && <Plain seal={seal} faults={faults} onChange={onChange} />}
      {isPrintable && (
        <PassphraseCard
          passphrase={passphrase}
          office={props.office}
          today={props.today}
          words={props.card}
        />
      )}
      {isPrintable && seal.kind !== 'drawn' && (
        <Box>
          <Button size="small" variant="outlined" onClick={print}>
            {passphraseText.print}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function print(): void {
  globalThis.print();
}

type PartProps = Pick<SealChoiceProps, 'seal' | 'onChange'>;

function Kinds({ seal, onChange }: PartProps) {
  const kinds = (Object.keys(texts.kinds) as SealKind[]).filter(
    (kind) => kind !== 'folder' || seal.folder !== undefined,
  );
  return (
    <RadioGroup
      aria-label={texts.label}
      value={seal.kind}
      onChange={(_, chosen) => onChange({ ...seal, kind: chosen as SealKind, isPlainMeant: false })}
    >
      {kinds.map((kind) => (
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

interface FaultyProps extends PartProps {
  readonly faults: SealFaults;
}

function Own({ seal, faults, onChange }: FaultyProps) {
  return (
    <>
      <OwnPassphrase own={seal.own} fault={faults.own} onChange={(own) => onChange({ ...seal, own })} />
      <PassphraseAgain
        own={seal.again}
        fault={faults.again}
        onChange={(again) => onChange({ ...seal, again })}
      />
    </>
  );
}

/** Everybody may read the file: that is said, and must be meant. */
function Plain({ seal, faults, onChange }: FaultyProps) {
  return (
    <Notice tone="warning" text={texts.plain}>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={seal.isPlainMeant}
            onChange={(_, isPlainMeant) => onChange({ ...seal, isPlainMeant })}
          />
        }
        label={texts.plainMeant}
      />
      {faults.plain && <ProblemLine problem={{ severity: 'error', message: faults.plain }} />}
    </Notice>
  );
}
