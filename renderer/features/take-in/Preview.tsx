import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { fold } from '../../../shared/lib/order.ts';
import { preselectedOf } from '../../../shared/merge/take-in.ts';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { ArrivalList } from './ArrivalList.tsx';
import { arrivalLookup, type Effects, groupsOf, narrowed } from './arrival-groups.ts';
import { decisionOf } from './decision.ts';
import { FileFacts } from './FileFacts.tsx';
import { Numbers } from './Numbers.tsx';
import { Rehearsal } from './Rehearsal.tsx';
import type { Previewed, Stage, TakingIn } from './use-taking-in.ts';

const texts = takeInTexts;

interface PreviewProps {
  readonly stage: Previewed;
  readonly taking: TakingIn;
  onPick(): void;
}

/** What a file would do, record by record; nothing is written before „Átvétel”. */
export function Preview({ stage, taking, onPick }: PreviewProps) {
  const { arrived, name } = stage;
  const { lookup, groups } = useGroups(arrived);
  const { office } = useSession();
  const [only, setOnly] = useState<Effects>();
  useHotkeys({ 'ctrl+enter': taking.take, escape: taking.close });
  return (
    <>
      <PageHeader
        title={texts.title}
        actions={<Actions stage={stage} taking={taking} onPick={onPick} groups={groups} lookup={lookup} />}
      />
      {stage.step === 'preview' && stage.problem !== undefined && (
        <Box sx={{ mb: 1 }}>
          <Notice tone="error" text={stage.problem} />
        </Box>
      )}
      {stage.step === 'taking' && <Taking stage={stage} onStop={taking.close} />}
      <FileFacts name={name} arrived={arrived} ownOffice={office.id} lookup={lookup} />
      <Numbers arrived={arrived} only={only} onOnly={setOnly} />
      {(only !== undefined || groups.some(({ name }) => name !== 'faulty')) && (
        <Records stage={stage} taking={taking} groups={groups} lookup={lookup} only={only} />
      )}
    </>
  );
}

interface RecordsProps extends ReturnType<typeof useGroups> {
  readonly stage: Previewed;
  readonly taking: TakingIn;
  readonly only: Effects | undefined;
}

/** The list with what narrows it. Between PCs of one office ticks are there only if somebody wants them. */
function Records({ stage, taking, groups, lookup, only }: RecordsProps) {
  const { arrived, accepted } = stage;
  const { office } = useSession();
  const [words, setWords] = useState<string>();
  const isOwn = arrived.head.sender.office === office.id;
  const [isChoosing, setChoosing] = useState(!isOwn);
  const isTaking = stage.step === 'taking';
  const shown = useMemo(() => narrowed(groups, only, finder(words)), [groups, only, words]);
  const choose = () => {
    if (isChoosing) taking.accept(preselectedOf(arrived.plan));
    setChoosing(!isChoosing);
  };
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <Box sx={{ width: 260 }}>
          <TextInput
            id="arrival-words"
            label={texts.list.filter}
            placeholder={texts.list.filter}
            value={words}
            onChange={setWords}
          />
        </Box>
        {isOwn && (
          <Button size="small" aria-pressed={isChoosing} onClick={choose} disabled={isTaking}>
            {isChoosing ? texts.list.chooseAll : texts.list.choose}
          </Button>
        )}
        <Refusing stage={stage} />
      </Box>
      {shown.length === 0 && <Typography color="textSecondary">{texts.list.nothingFound}</Typography>}
      <ArrivalList
        groups={shown}
        lookup={lookup}
        accepted={accepted}
        isChoosing={isChoosing && !isTaking}
        onAccept={taking.accept}
      />
      <Typography variant="caption" color="textSecondary" sx={{ mt: 0.5 }}>
        {isChoosing ? texts.list.keys : texts.list.keysWithoutTicks}
      </Typography>
    </>
  );
}

/** The records of the file by group, named with all that is known here and in the file. */
function useGroups({ plan, findings, rows }: Previewed['arrived']) {
  const { workingSet, identity } = useOfficeData();
  const { office, replica } = identity;
  const data = useDataSet();
  const { today } = useSession();
  const lookup = useMemo(
    () => arrivalLookup(lookupWithDeleted(lookupOf(data, today), workingSet.row), plan),
    [data, today, workingSet, plan],
  );
  const groups = useMemo(
    () => groupsOf({ plan, findings, rows }, lookup, { office, replica }),
    [plan, findings, rows, lookup, office, replica],
  );
  return { lookup, groups };
}

function finder(words: string | undefined): (title: string) => boolean {
  const parts = fold(words ?? '')
    .split(/\s+/)
    .filter((part) => part !== '');
  return (title) => parts.every((part) => fold(title).includes(part));
}

type ActionsProps = PreviewProps & ReturnType<typeof useGroups>;

function Actions({ stage, taking, onPick, groups, lookup }: ActionsProps) {
  const isTaking = stage.step === 'taking';
  const { taken } = decisionOf(stage.arrived.plan, stage.accepted);
  return (
    <>
      <Button
        variant="contained"
        autoFocus={groups.every(({ name }) => name === 'faulty')}
        disabled={isTaking || stage.arrived.plan.arrivals.length === 0}
        aria-keyshortcuts={texts.take.keyName}
        onClick={taking.take}
      >
        {texts.take.button(taken)}
      </Button>
      <Rehearsal stage={stage} groups={groups} lookup={lookup} />
      <Button variant="outlined" disabled={isTaking} onClick={onPick}>
        {texts.open.another}
      </Button>
      <Button disabled={isTaking} onClick={taking.close}>
        {texts.open.cancel}
      </Button>
    </>
  );
}

/** That what is not ticked is refused, and that the sender gets to know. */
function Refusing({ stage: { arrived, accepted } }: Pick<PreviewProps, 'stage'>) {
  const { refused } = decisionOf(arrived.plan, accepted);
  return (
    <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: 1 }}>
      {refused > 0 && texts.take.refusing(refused)}
    </Typography>
  );
}

interface TakingProps {
  readonly stage: Extract<Stage, { step: 'taking' }>;
  onStop(): void;
}

function Taking({ stage: { part, canStop }, onStop }: TakingProps) {
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1, flexWrap: 'wrap' }}>
      <Typography variant="body2">{texts.take.taking}</Typography>
      <LinearProgress
        aria-label={texts.take.taking}
        sx={{ flex: '1 1 200px' }}
        {...(part > 0 && { variant: 'determinate', value: Math.round(part * 100) })}
      />
      {canStop && (
        <Button size="small" variant="outlined" onClick={onStop}>
          {texts.open.cancel}
        </Button>
      )}
    </Box>
  );
}
