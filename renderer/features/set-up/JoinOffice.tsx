import { Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Shell } from '../../../shared/contract/contract.ts';
import { kindOf } from '../../../shared/domain/dataset.ts';
import { inKindOrder } from '../../../shared/domain/kind-order.ts';
import { isEncrypted } from '../../../shared/exchange/recognise-encrypted.ts';
import { formatDateTime } from '../../../shared/lib/dates.ts';
import { formatNumber } from '../../../shared/lib/numbers.ts';
import { unseal } from '../../data/keeping/sealed-files.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { setUpTexts } from '../../text/set-up.ts';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PassphrasePrompt } from '../../ui/PassphrasePrompt.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Busy } from './Busy.tsx';
import { type Ground, joinOffice, type JoinOffer, readJoinOffer } from './fill-database.ts';
import type { Run } from './run.ts';

const texts = setUpTexts.join;

interface JoinOfficeProps {
  readonly shell: Shell;
  readonly ground: Ground;
  onBack(): void;
  readonly run: Run;
}

/** Opens a colleague's file, shows what it holds, and takes it over only when told so. */
export function JoinOffice({ shell, ground, onBack, run }: JoinOfficeProps) {
  const file = useColleaguesFile(shell);
  const [workplace, setWorkplace] = useState<string>(texts.workplaceDefault);
  useFocusOnField(file.offer);
  if (file.reading) return <Busy text={setUpTexts.busy.read} />;
  const { offer } = file;
  return (
    <>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {texts.title}
      </Typography>
      {!offer && <Typography sx={{ mb: 2, maxWidth: 640 }}>{texts.intro}</Typography>}
      {file.problem && <Notice tone="error" text={file.problem} />}
      {file.locked && <Locked bytes={file.locked} onOpen={file.unlocked} onCancel={file.giveUp} />}
      {offer && <Offer offer={offer} />}
      {offer && <WorkplaceField value={workplace} onChange={setWorkplace} />}
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2 }}>
        {offer && (
          <Button
            variant="contained"
            onClick={() =>
              run(setUpTexts.busy.join, () =>
                joinOffice({ offer, workplace: workplace || texts.workplaceDefault }, ground),
              )
            }
          >
            {texts.confirm}
          </Button>
        )}
        <Button variant={offer ? 'text' : 'contained'} autoFocus={!offer} onClick={file.pick}>
          {offer ? texts.another : setUpTexts.choices.join.button}
        </Button>
        <Button onClick={onBack}>{setUpTexts.back}</Button>
      </Box>
    </>
  );
}

interface WorkplaceFieldProps {
  readonly value: string;
  onChange(value: string): void;
}

const workplaceId = 'workplace';

/** What was opened is followed by naming the PC, also where a dialog gives the focus back to the button it was opened with. */
function useFocusOnField(offer: JoinOffer | undefined): void {
  useEffect(() => {
    if (offer !== undefined) document.getElementById(workplaceId)?.focus();
  }, [offer]);
}

/** The first thing to be said once a file is open. */
function WorkplaceField({ value, onChange }: WorkplaceFieldProps) {
  const { workplace, workplaceHelp } = setUpTexts.newOffice;
  return (
    <Box sx={{ maxWidth: 420, my: 2 }}>
      <FieldFrame id={workplaceId} label={workplace} help={workplaceHelp}>
        <TextInput id={workplaceId} value={value} onChange={(typed) => onChange(typed ?? '')} />
      </FieldFrame>
    </Box>
  );
}

function useColleaguesFile(shell: Shell) {
  const [offer, setOffer] = useState<JoinOffer>();
  const [problem, setProblem] = useState<string>();
  const [reading, setReading] = useState(false);
  const [locked, setLocked] = useState<Uint8Array>();
  async function pick(): Promise<void> {
    setProblem(undefined);
    const opened = await shell.openFile({ kind: 'dataFile' });
    if (opened === null) return;
    // What is offered is always what was chosen last.
    setOffer(undefined);
    if (!opened.ok) return setProblem(opened.message);
    if (isEncrypted(opened.value.bytes)) setLocked(opened.value.bytes);
    else await read(opened.value.bytes);
  }
  async function read(bytes: Uint8Array): Promise<void> {
    setLocked(undefined);
    setReading(true);
    const outcome = await readJoinOffer(bytes);
    setReading(false);
    if (outcome.ok) setOffer(outcome.value);
    else setProblem(outcome.message);
  }
  return {
    offer,
    problem,
    reading,
    locked,
    pick: () => void pick(),
    unlocked: (bytes: Uint8Array) => void read(bytes),
    giveUp: () => setLocked(undefined),
  };
}

interface LockedProps {
  readonly bytes: Uint8Array;
  onOpen(plain: Uint8Array): void;
  onCancel(): void;
}

/** An encrypted file opens with its passphrase only; a wrong one can be typed again. */
function Locked({ bytes, onOpen, onCancel }: LockedProps) {
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: string }>({ busy: false });
  async function open(passphrase: string): Promise<void> {
    setState({ busy: true });
    const plain = await unseal(bytes, passphrase);
    if (plain.ok) onOpen(plain.value);
    else setState({ busy: false, problem: plain.message });
  }
  return (
    <PassphrasePrompt
      text={texts.locked}
      problem={state.problem}
      busy={state.busy ? passphraseText.opening : undefined}
      onSubmit={(passphrase) => void open(passphrase)}
      onCancel={onCancel}
    />
  );
}

function Offer({ offer }: { readonly offer: JoinOffer }) {
  const [date = '', time = ''] = offer.madeAt.split('T');
  const contents = inKindOrder(Object.entries(offer.counts)).map(
    ([kind, count]) => `${kindOf(kind)?.plural ?? kind}: ${formatNumber(count)}`,
  );
  const lines = [
    [texts.officeLine, offer.officeName],
    [texts.senderLine, offer.sender],
    [texts.madeLine, formatDateTime(date, time.slice(0, 5))],
    [texts.contentLine, contents.join(' · ')],
  ];
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 3, rowGap: 1, m: 0 }}
    >
      {lines.map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography component="dt" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" sx={{ m: 0 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
