import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useId, useMemo, useState } from 'react';
import type { CalendarDate } from '../../../shared/lib/dates.ts';
import type { DayReturn } from '../../../shared/merge/history.ts';
import { useOfficeData } from '../../data/live.ts';
import { useCommit } from '../../services.ts';
import { historyText } from '../../text/history.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DayGroup, keyOf } from './DayGroup.tsx';
import { useHistoryLookup } from './use-history.ts';

/** More records than this are asked about once more. */
const MANY = 50;

interface DayDialogProps {
  readonly day: CalendarDate;
  readonly onEnd: () => void;
}

/** Brings the records of a day back to how they were before it; a list to tick comes first. */
export function DayDialog({ day, onEnd }: DayDialogProps) {
  const id = useId();
  const { history } = useOfficeData();
  const [returns, setReturns] = useState<readonly DayReturn[]>();
  useEffect(() => {
    let isCurrent = true;
    void history.day(day).then((found) => {
      if (isCurrent) setReturns(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [history, day]);
  return (
    <Dialog open onClose={onEnd} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{historyText.dayTitle(day)}</DialogTitle>
      {returns === undefined || returns.length === 0 ? (
        <>
          <DialogContent>
            <Typography>{returns ? historyText.dayEmpty : historyText.preparing}</Typography>
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button variant="outlined" autoFocus onClick={onEnd}>
              {historyText.cancel}
            </Button>
          </DialogActions>
        </>
      ) : (
        <Choice returns={returns} onEnd={onEnd} />
      )}
    </Dialog>
  );
}

interface ChoiceProps {
  readonly returns: readonly DayReturn[];
  readonly onEnd: () => void;
}

function Choice({ returns, onEnd }: ChoiceProps) {
  const lookup = useHistoryLookup();
  const commit = useCommit();
  const [isAsking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(returns.filter(canReturn).flatMap((one) => (one.touchedLater ? [] : [keyOf(one)]))),
  );
  const [later, only] = useMemo(
    () => [returns.filter(({ touchedLater }) => touchedLater), returns.filter((one) => !one.touchedLater)],
    [returns],
  );
  async function bringBack() {
    setAsking(false);
    const operations = returns.flatMap((one) => (chosen.has(keyOf(one)) ? one.operations : []));
    const outcome = await commit(operations, 'return');
    if (outcome.ok) onEnd();
  }
  const ask = () => (chosen.size > MANY ? setAsking(true) : void bringBack());
  const askingProps = {
    count: chosen.size,
    onConfirm: () => void bringBack(),
    onCancel: () => setAsking(false),
  };
  const group = { lookup, chosen, onChange: setChosen };
  return (
    <>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{historyText.dayText}</Typography>
        {only.length > 0 && <DayGroup {...group} title={historyText.dayOnly} returns={only} />}
        {later.length > 0 && (
          <DayGroup {...group} title={historyText.dayLater} note={historyText.dayLaterNote} returns={later} />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" autoFocus disabled={chosen.size === 0} onClick={ask}>
          {chosen.size === 0 ? historyText.dayNothingChosen : historyText.dayConfirm(chosen.size)}
        </Button>
        <Button variant="outlined" onClick={onEnd}>
          {historyText.cancel}
        </Button>
      </DialogActions>
      {isAsking && <ManyQuestion {...askingProps} />}
    </>
  );
}

interface ManyQuestionProps {
  readonly count: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function ManyQuestion({ count, onConfirm, onCancel }: ManyQuestionProps) {
  return (
    <ConfirmDialog
      open
      title={historyText.manyTitle}
      text={historyText.many(count)}
      confirmLabel={historyText.returnButton}
      cancelLabel={historyText.cancel}
      harmless
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}

function canReturn({ operations }: DayReturn): boolean {
  return operations.length > 0;
}
