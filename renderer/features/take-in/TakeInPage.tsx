import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { takeOffered } from '../../offered-file.ts';
import { commitTime, useServices } from '../../services.ts';
import { passphraseText } from '../../text/passphrase.ts';
import { setUpTexts } from '../../text/set-up.ts';
import { takeInTexts as texts } from '../../text/take-in.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PassphrasePrompt } from '../../ui/PassphrasePrompt.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { Imports } from './Imports.tsx';
import { OpenFile } from './OpenFile.tsx';
import { droppedFile, pickFile } from './pick-file.ts';
import { Preview } from './Preview.tsx';
import { Taken } from './Taken.tsx';
import { useDrop } from './use-drop.ts';
import { type Stage, type TakingIn, useTakingIn } from './use-taking-in.ts';

/** Taking in what others have sent: a file, its preview, what came of it, and the files of before. */
export function TakeInPage() {
  const taking = useTakingIn();
  const { stage } = taking;
  const { pick, drop } = useFiles(taking);
  const isOver = useDrop(drop);
  useHotkeys({ 'ctrl+o': pick });
  useOffered(taking);
  if (stage.step === 'preview' || stage.step === 'taking') {
    return <Preview stage={stage} taking={taking} onPick={pick} />;
  }
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      {stage.step === 'taken' ? (
        <Taken stage={stage} onClose={taking.close} />
      ) : (
        <>
          <Refused taking={taking} />
          {stage.step === 'reading' ? (
            <Reading stage={stage} onCancel={taking.close} />
          ) : (
            <OpenFile isOver={isOver} onPick={pick} />
          )}
          <Locked taking={taking} />
        </>
      )}
      <Imports />
    </>
  );
}

/** A file of the exchange folder that was chosen there is opened here. */
function useOffered({ read }: TakingIn): void {
  useEffect(() => {
    const file = takeOffered();
    if (file !== undefined) read(file);
  });
}

/** Why a file is not taken in; if it comes from a copy of this PC, the way out of it. */
function Refused({ taking: { stage, read, tell } }: { readonly taking: TakingIn }) {
  const renew = useRenewing(tell);
  if (stage.step !== 'idle' || stage.problem === undefined) return null;
  const { ofCopy } = stage;
  const action = ofCopy && (
    <Button size="small" onClick={() => renew(() => read(ofCopy))}>
      {texts.open.renew}
    </Button>
  );
  return (
    <Box sx={{ mb: 2 }}>
      <Notice tone="error" title={texts.open.refused} text={stage.problem} actions={action} />
    </Box>
  );
}

/** Gives this PC an identity of its own; its name stays. */
function useRenewing(tell: (problem: string) => void) {
  const data = useOfficeData();
  const { personId: person = '' } = useServices();
  const label =
    useRecords('workplace').get(data.identity.replica)?.label ?? setUpTexts.newOffice.workplaceDefault;
  return (onDone: () => void) =>
    void data.renewReplica({ label, person, time: commitTime() }).then(
      (renewed) => (renewed.ok ? onDone() : tell(renewed.message)),
      () => tell(texts.open.failed),
    );
}

function useFiles({ stage, read, tell }: TakingIn) {
  const { shell, notices } = useServices();
  /** A file in hand is not replaced by accident while it is being read or written. */
  const isBusy = stage.step === 'taking' || stage.step === 'opening';
  async function settle(picking: ReturnType<typeof droppedFile>): Promise<void> {
    const picked = await picking;
    if (picked === null) return;
    if (picked.ok) read(picked.value);
    else if (stage.step !== 'preview') tell(picked.message);
    // What stands on the screen with its ticks is not lost to a file that cannot be opened.
    else notices.show({ message: picked.message, severity: 'error' });
  }
  return {
    pick: () => {
      if (!isBusy) void settle(pickFile(shell));
    },
    drop: (files: readonly File[]) => {
      if (!isBusy) void settle(droppedFile(files));
    },
  };
}

interface ReadingProps {
  readonly stage: Extract<Stage, { step: 'reading' }>;
  onCancel(): void;
}

function Reading({ stage: { name, part }, onCancel }: ReadingProps) {
  const text = texts.open.reading(name);
  return (
    <Box role="status" sx={{ maxWidth: 640, display: 'grid', gap: 1.5, justifyItems: 'start', mb: 3 }}>
      <Typography>{text}</Typography>
      <LinearProgress
        sx={{ width: '100%' }}
        aria-label={text}
        variant="determinate"
        value={Math.round(part * 100)}
      />
      <Button variant="outlined" onClick={onCancel}>
        {texts.open.cancel}
      </Button>
    </Box>
  );
}

function Locked({ taking: { stage, unlock, close } }: { readonly taking: TakingIn }) {
  if (stage.step !== 'locked' && stage.step !== 'opening') return null;
  return (
    <PassphrasePrompt
      text={texts.open.locked(stage.file.name)}
      problem={stage.step === 'locked' ? stage.problem : undefined}
      busy={stage.step === 'opening' ? passphraseText.opening : undefined}
      onSubmit={unlock}
      onCancel={close}
    />
  );
}
