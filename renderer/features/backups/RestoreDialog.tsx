import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { KeptSnapshot } from '../../../shared/contract/kept.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { writePreference } from '../../platform/preferences.ts';
import { useKeeping, useServices } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { Notice } from '../../ui/Notice.tsx';
import { rememberRestored } from '../../restored-office.ts';
import { type RestoreStep, restoreSnapshot } from './restore-snapshot.ts';
import { Working } from '../../ui/Working.tsx';

const texts = backupTexts.restore;

interface RestoreDialogProps {
  readonly snapshot: KeptSnapshot;
  onClose(): void;
}

/** Says all that a restore does before it does it; then the program starts again with the restored office. */
export function RestoreDialog({ snapshot, onClose }: RestoreDialogProps) {
  const id = useId();
  const { step, problem, start } = useRestore(snapshot);
  const isBusy = step !== undefined;
  return (
    <Dialog
      open
      onClose={() => !isBusy && onClose()}
      maxWidth="sm"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <DialogTitle id={`${id}-title`}>{texts.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography id={`${id}-text`}>{texts.text(snapshot.madeAt, snapshot.rows)}</Typography>
        <Typography component="ul" variant="body2" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
          {texts.steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {texts.warning}
        </Typography>
        {step && <Working text={texts.busy[step]} />}
        {problem && <Notice tone="error" title={texts.failed} text={problem} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" disabled={isBusy} onClick={start}>
          {texts.confirm}
        </Button>
        <Button variant="outlined" autoFocus disabled={isBusy} onClick={onClose}>
          {texts.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useRestore(snapshot: KeptSnapshot) {
  const keeping = useKeeping();
  const data = useOfficeData();
  const { shell, leave, personId } = useServices();
  const label = useRecords('workplace').get(data.identity.replica)?.label ?? '';
  const [step, setStep] = useState<RestoreStep>();
  const [problem, setProblem] = useState<string>();
  async function restore(): Promise<void> {
    if (keeping === undefined) return;
    setProblem(undefined);
    const { keeper } = keeping;
    const restored = await restoreSnapshot({
      shell,
      keeper,
      snapshot,
      label,
      before: data.name,
      onStep: setStep,
    });
    if (!restored.ok) {
      setStep(undefined);
      return setProblem(restored.message);
    }
    // The same person goes on. The page starts again and finds the new database; until then the step stays on the screen.
    writePreference(`person.${restored.value}`, personId);
    rememberRestored(restored.value, snapshot);
    leave();
  }
  return { step, problem, start: () => void restore() };
}
