import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { useOfficeData } from '../../data/live.ts';
import { planRepair, repair, type RepairPlan } from '../../data/keeping/repair.ts';
import { useServices } from '../../services.ts';
import { keepingTexts } from '../../text/keeping.ts';
import { Notice } from '../../ui/Notice.tsx';
import { DamageTable } from './DamageTable.tsx';

const texts = keepingTexts.damage;

interface DamageDialogProps {
  /** Something was put back: look again. */
  onRepaired(): void;
  onClose(): void;
  /** Where the whole office can be restored. */
  onBackups(): void;
}

/** The damaged records by name, each with what the snapshots and the journal still have of it. */
export function DamageDialog({ onRepaired, onClose, onBackups }: DamageDialogProps) {
  const { state, problem, put } = useRepair(onRepaired, onClose);
  const plan = typeof state === 'object' ? state : undefined;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="damage-title">
      <DialogTitle id="damage-title">{texts.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {state === 'looking' && <Busy text={texts.looking} />}
        {state === 'repairing' && <Busy text={texts.repairing} />}
        {problem && <Notice tone="error" text={problem} />}
        {plan && <Plan plan={plan} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {plan && <Ways plan={plan} onPut={put} onBackups={onBackups} />}
        <Button variant="outlined" disabled={state === 'repairing'} onClick={onClose}>
          {texts.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface WaysProps {
  readonly plan: RepairPlan;
  onPut(): void;
  onBackups(): void;
}

function Ways({ plan, onPut, onBackups }: WaysProps) {
  return (
    <>
      {plan.rows.length + plan.entries.length > 0 && (
        <Button variant="contained" autoFocus onClick={onPut}>
          {texts.repair}
        </Button>
      )}
      {plan.lost.length + plan.lostEntries > 0 && (
        <Button variant="outlined" onClick={onBackups}>
          {texts.backups}
        </Button>
      )}
    </>
  );
}

function Busy({ text }: { readonly text: string }) {
  return (
    <>
      <Typography role="status">{text}</Typography>
      <LinearProgress aria-label={text} />
    </>
  );
}

function Plan({ plan }: { readonly plan: RepairPlan }) {
  const { rows, lost, entries, lostEntries } = plan;
  return (
    <>
      {rows.length + lost.length > 0 && (
        <>
          <Typography>{texts.intro}</Typography>
          <DamageTable plan={plan} />
        </>
      )}
      {entries.length + lostEntries > 0 && (
        <Typography>{texts.entries(entries.length, lostEntries)}</Typography>
      )}
      {lost.length > 0 && <Notice tone="warning" text={texts.lost(lost.length)} />}
      {lost.length === 0 && lostEntries > 0 && <Notice tone="warning" text={texts.historyLost} />}
    </>
  );
}

type State = 'looking' | 'repairing' | 'failed' | RepairPlan;

function useRepair(onRepaired: () => void, onClose: () => void) {
  const data = useOfficeData();
  const { shell, notices } = useServices();
  const [state, setState] = useState<State>('looking');
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    let isGone = false;
    planRepair(shell, data.name).then(
      (plan) => {
        if (isGone) return;
        setState(plan.ok ? plan.value : 'failed');
        if (!plan.ok) setProblem(texts.failed(plan.message));
      },
      () => {
        if (!isGone) setState('failed');
        setProblem(texts.noSource);
      },
    );
    return () => {
      isGone = true;
    };
  }, [shell, data.name]);

  async function put(plan: RepairPlan): Promise<void> {
    setState('repairing');
    const done = await repair(data.name, plan);
    if (!done.ok) {
      setState(plan);
      return setProblem(texts.failed(done.message));
    }
    data.workingSet.take(done.value);
    notices.show({ message: texts.done(done.value.length, plan.entries.length) });
    onRepaired();
    onClose();
  }
  return {
    state,
    problem,
    put() {
      if (typeof state === 'object') void put(state);
    },
  };
}
