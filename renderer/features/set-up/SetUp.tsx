import { Box, Button, Card, CardContent, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Shell } from '../../../shared/contract/contract.ts';
import { Notice } from '../../ui/Notice.tsx';
import { setUpTexts } from '../../text/set-up.ts';
import { Busy } from './Busy.tsx';
import { createSample } from './fill-database.ts';
import { JoinOffice } from './JoinOffice.tsx';
import { NewOffice } from './NewOffice.tsx';
import type { Run } from './run.ts';

export interface SetUpProps {
  readonly shell: Shell;
  /** Name of a database that could not be recovered, which stays beside the new one. */
  readonly instead?: string;
  /** The database is filled: open it. */
  onReady(database: string): void;
}

type Way = keyof typeof setUpTexts.choices;

/** First run: a new office, a colleague's office, or an invented one to try. */
export function SetUp({ shell, instead, onReady }: SetUpProps) {
  const [way, setWay] = useState<Way>();
  const work = useWork(onReady);
  const isKept = useJournal(shell);
  if (work.busy !== undefined) return <Busy text={work.busy} />;
  const back = () => setWay(undefined);
  const ground = { shell, instead };
  return (
    <Box component="main" sx={{ maxWidth: 960, mx: 'auto', px: 3, py: { xs: 3, md: 5 } }}>
      {work.problem && <Notice tone="error" text={work.problem} />}
      {way === 'newOffice' && <NewOffice ground={ground} onBack={back} run={work.run} />}
      {way === 'join' && <JoinOffice shell={shell} ground={ground} onBack={back} run={work.run} />}
      {way !== 'newOffice' && way !== 'join' && (
        <Welcome
          isKept={isKept}
          onChoose={(chosen) =>
            chosen === 'sample' ? work.run(setUpTexts.busy.sample, () => createSample()) : setWay(chosen)
          }
        />
      )}
    </Box>
  );
}

/** One long step at a time: says what is going on, then opens the database or tells why not. */
function useWork(onReady: (database: string) => void) {
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const run: Run = (text, work) => {
    setBusy(text);
    setProblem(undefined);
    void work()
      .catch(() => ({ ok: false as const, message: setUpTexts.failed }))
      .then((outcome) => {
        if (outcome.ok) return onReady(outcome.value);
        setProblem(outcome.message);
        setBusy(undefined);
      });
  };
  return { busy, problem, run };
}

/** Whether saved changes are written to a journal too; true until the shell has answered. */
function useJournal(shell: Shell): boolean {
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    shell.about().then(
      ({ journal }) => setKept(journal),
      () => undefined,
    );
  }, [shell]);
  return isKept;
}

interface WelcomeProps {
  readonly isKept: boolean;
  onChoose(way: Way): void;
}

function Welcome({ isKept, onChoose }: WelcomeProps) {
  const ways = Object.keys(setUpTexts.choices) as Way[];
  return (
    <>
      <Typography variant="h1" sx={{ fontSize: '2.25rem', mb: 1 }}>
        {setUpTexts.title}
      </Typography>
      <Typography sx={{ maxWidth: 640, mb: 4, fontSize: '1.0625rem' }}>{setUpTexts.welcome}</Typography>
      {!isKept && (
        <Box sx={{ maxWidth: 640, mb: 4 }}>
          <Notice tone="warning" text={setUpTexts.noJournal} />
        </Box>
      )}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))' }}>
        {ways.map((way, index) => (
          <Choice key={way} way={way} isFirst={index === 0} onChoose={() => onChoose(way)} />
        ))}
      </Box>
    </>
  );
}

interface ChoiceProps {
  readonly way: Way;
  readonly isFirst: boolean;
  onChoose(): void;
}

function Choice({ way, isFirst, onChoose }: ChoiceProps) {
  const { title, text, button } = setUpTexts.choices[way];
  return (
    <Card variant="outlined" sx={{ display: 'flex' }}>
      <CardContent sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, width: '100%' }}>
        <Typography variant="h2">{title}</Typography>
        <Typography sx={{ flex: 1 }}>{text}</Typography>
        <Button variant={isFirst ? 'contained' : 'outlined'} onClick={onChoose} autoFocus={isFirst}>
          {button}
        </Button>
      </CardContent>
    </Card>
  );
}
