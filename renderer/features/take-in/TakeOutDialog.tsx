import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useId, useState } from 'react';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import type { StayingChange, TakingOut } from '../../../shared/merge/take-out.ts';
import type { Dot } from '../../../shared/merge/versions.ts';
import { useIsFolderUsed } from '../../exchange-folder.ts';
import { useOfficeData } from '../../data/live.ts';
import { commitTime, useAnnounceSaved, useServices, useSession } from '../../services.ts';
import { importTexts } from '../../text/imports.ts';
import { lookupWithDeleted } from '../../ui/change-words.ts';
import { titleOfId } from '../../ui/display.ts';
import { fieldNames } from '../../ui/field-lines.ts';
import { type Lookup, lookupOf } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Working } from '../../ui/Working.tsx';
import { useGivenSince } from './given-since.ts';

const texts = importTexts.dialog;

interface TakeOutDialogProps {
  /** Of the import. */
  readonly dot: Dot;
  readonly time: string;
  /** The sender, in words. */
  readonly from: string;
  onClose(isDone: boolean): void;
}

/** Says what goes and what stays because somebody has worked on it since; then takes the file out again. */
export function TakeOutDialog({ dot, time, from, onClose }: TakeOutDialogProps) {
  const id = useId();
  const { tried, isBusy, problem, takeOut } = useTakingOut({ dot, time, onClose });
  const close = () => {
    if (!isBusy) onClose(false);
  };
  const isRefused = tried.outcome?.ok === false;
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth role="alertdialog" aria-labelledby={id}>
      <DialogTitle id={id}>{texts.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>{texts.text(from, importTexts.moment(time))}</Typography>
        <WhatWould {...tried} />
        {problem !== undefined && <Notice tone="error" text={problem} />}
        {isBusy && <Working text={texts.busy} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {!isRefused && (
          <Button
            variant="contained"
            color="error"
            disabled={isBusy || tried.outcome === undefined}
            onClick={takeOut}
          >
            {texts.confirm}
          </Button>
        )}
        <Button variant="outlined" autoFocus disabled={isBusy} onClick={close}>
          {isRefused ? texts.close : texts.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function WhatWould({ outcome, givenSince }: Tried) {
  if (outcome === undefined) return <Working text={texts.looking} />;
  if (!outcome.ok) return <Notice tone="warning" text={outcome.message} />;
  const isForgotten = outcome.value.commit.changes.some(({ exact }) => exact !== undefined);
  return (
    <>
      <WhatStays {...outcome.value} />
      {isForgotten && (
        <Typography variant="body2">{givenSince ? texts.forgotten : texts.elsewhere}</Typography>
      )}
      {givenSince && <Typography variant="body2">{texts.given}</Typography>}
    </>
  );
}

/** Records named of those that stay. */
const NAMED = 12;

function WhatStays({ restored, staying }: TakingOut) {
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  const lookup = lookupWithDeleted(lookupOf(workingSet.dataSet(), today), workingSet.row);
  // Of whom nothing is left there is nothing to name.
  const named = staying.filter(({ why }) => why !== 'erased');
  const erased = staying.length - named.length;
  return (
    <>
      <Typography>{texts.back(restored)}</Typography>
      {staying.length === 0 && <Notice tone="success" text={texts.nothingStays} />}
      {erased > 0 && <Notice tone="info" text={texts.erased(erased)} />}
      {named.length > 0 && (
        <Notice tone="info" text={texts.stays(named.length)}>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {named.slice(0, NAMED).map((one) => (
              <Typography key={`${one.kind}/${one.id}`} component="li" variant="body2">
                {stayingWords(one, lookup)}
              </Typography>
            ))}
          </Box>
          {named.length > NAMED && (
            <Typography variant="body2">{texts.more(named.length - NAMED)}</Typography>
          )}
        </Notice>
      )}
    </>
  );
}

function stayingWords({ kind, id, registers, why }: StayingChange, lookup: Lookup): string {
  const fields = registers.flatMap((register) => register.split('+'));
  return texts.ofFields(titleOfId(kind, id, lookup), fieldNames(kind, fields), texts.why[why]);
}

interface Tried {
  readonly givenSince: boolean;
  readonly outcome: Outcome<TakingOut> | undefined;
}

function useTakingOut({ dot, time, onClose }: Omit<TakeOutDialogProps, 'from'>) {
  const data = useOfficeData();
  const { personId: person = '' } = useServices();
  const announce = useAnnounceSaved();
  const givenSince = useGivenSince(dot, time);
  const isShared = useIsFolderUsed();
  const [outcome, setOutcome] = useState<Outcome<TakingOut>>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    data.tryTakeOut(dot, { person, time: commitTime(), givenSince, isShared }).then(
      (found) => {
        if (isCurrent) setOutcome(found);
      },
      () => {
        if (isCurrent) setProblem(texts.failed);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [data, dot, person, givenSince, isShared]);
  async function takeOut(): Promise<void> {
    const taken = await data.takeOut(dot, { person, time: commitTime(), givenSince, isShared });
    if (!taken.ok) return setProblem(taken.message);
    announce({ message: texts.done(taken.value.restored) });
    onClose(true);
  }
  const tried: Tried = { givenSince, outcome };
  return {
    tried,
    isBusy,
    problem,
    takeOut() {
      setBusy(true);
      setProblem(undefined);
      takeOut()
        .catch(() => setProblem(texts.failed))
        .finally(() => setBusy(false));
    },
  };
}
