import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { KINDS } from '../../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import {
  betterKept,
  choicesOf,
  type Side,
  type Two,
  unitedFields,
  type UnitingChoice,
} from '../../../shared/duplicates/choices.ts';
import type { DuplicatePair } from '../../../shared/duplicates/find.ts';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import type { Uniting } from '../../../shared/merge/unite.ts';
import { useSession } from '../../services.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useOpenForm } from '../../ui/unsaved.tsx';
import { ChoiceTable } from './ChoiceTable.tsx';
import { useWholeLookup } from './use-titles.ts';
import { useUniting } from './use-uniting.ts';

interface UniteDialogProps {
  readonly pair: DuplicatePair;
  onEnd(): void;
}

/** The two side by side: which one stays, and what it shall hold where they differ. */
export function UniteDialog({ pair, onEnd }: UniteDialogProps) {
  const lookup = useWholeLookup();
  const [one, other] = [lookup.find(pair.kind, pair.one), lookup.find(pair.kind, pair.other)];
  if (one === undefined || other === undefined) return null;
  return <Comparing pair={pair} records={[one, other]} onEnd={onEnd} />;
}

interface ComparingProps extends UniteDialogProps {
  readonly records: readonly [AnyRecord, AnyRecord];
}

const keyOf = ({ fields }: UnitingChoice) => fields.join('+');

/** What the person has chosen so far. */
function useChoosing({ pair, records }: ComparingProps) {
  const kind = KINDS[pair.kind] as unknown as Kind;
  const { countLinks } = useUniting();
  const [first] = useState<Two>(() => betterKept(kind, records, (id) => countLinks(pair.kind, id)));
  const [keptId, keep] = useState(first.kept.id);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const two: Two = keptId === first.kept.id ? first : { kept: first.other, other: first.kept };
  const choices = choicesOf(kind, two);
  const sideOf = (choice: UnitingChoice) => chosen[keyOf(choice)] ?? choice.preselected;
  return {
    kind,
    /** Left and right stay where they are, whichever is kept. */
    columns: [first.kept, first.other] as const,
    two,
    choices,
    sideOf,
    /** What was chosen stays with its record when the other one is kept. */
    keep(id: string) {
      if (id === keptId) return;
      const turned = Object.entries(chosen).map(([key, side]) => [key, TURNED[side]] as const);
      setChosen(Object.fromEntries(turned));
      keep(id);
    },
    choose: (choice: UnitingChoice, side: Side) => setChosen({ ...chosen, [keyOf(choice)]: side }),
  };
}

const TURNED: Readonly<Record<Side, Side>> = { kept: 'other', other: 'kept', both: 'both' };

function Comparing(props: ComparingProps) {
  const { pair, onEnd } = props;
  const id = useId();
  useOpenForm();
  const choosing = useChoosing(props);
  const { unite, setDistinct, prepare } = useUniting();
  const { kind, two } = choosing;
  const fields = unitedFields(kind, two, choosing.sideOf);
  const [kept, other] = [two.kept.id, two.other.id];
  const request = { kind: pair.kind, kept, other, fields };
  const prepared = useMemo(
    () => prepare({ kind: pair.kind, kept, other, fields: {} }),
    [prepare, pair.kind, kept, other],
  );
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === 'Enter' && prepared.ok) void unite(request).then(ended);
  };
  const ended = (done: boolean) => (done ? onEnd() : undefined);
  return (
    <Dialog open onClose={onEnd} onKeyDown={press} maxWidth="lg" fullWidth aria-labelledby={`${id}-title`}>
      <DialogTitle id={`${id}-title`}>{texts.uniteTitle(kind.label)}</DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary" sx={{ mb: 1 }}>
          {texts.uniteText}
        </DialogContentText>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {texts.because(pair.reasons)}
        </Typography>
        <ChoiceTable pair={pair} {...choosing} />
        <WhatHappens prepared={prepared} two={two} />
      </DialogContent>
      <Answers
        onUnite={prepared.ok ? () => void unite(request).then(ended) : undefined}
        onDistinct={() => void setDistinct(pair.kind, [pair.one, pair.other]).then(ended)}
        onCancel={onEnd}
      />
    </Dialog>
  );
}

interface AnswersProps {
  /** Absent while they cannot be united. */
  readonly onUnite: (() => void) | undefined;
  readonly onDistinct: () => void;
  readonly onCancel: () => void;
}

function Answers({ onUnite, onDistinct, onCancel }: AnswersProps) {
  return (
    <DialogActions sx={{ px: 3, pb: 2 }}>
      <Typography variant="caption" color="textSecondary" sx={{ mr: 'auto' }}>
        {texts.uniteKey}
      </Typography>
      <Button variant="contained" disabled={onUnite === undefined} onClick={onUnite}>
        {texts.unite}
      </Button>
      <Button variant="outlined" onClick={onDistinct}>
        {texts.distinct}
      </Button>
      <Button variant="outlined" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </DialogActions>
  );
}

interface WhatHappensProps {
  readonly prepared: Outcome<Uniting>;
  readonly two: Two;
}

/** How many links will be written anew, or why nothing can be united. */
function WhatHappens({ prepared, two }: WhatHappensProps) {
  const { office } = useSession();
  const isForeign = [two.kept, two.other].some((record) => record.office !== office.id);
  return (
    <Box sx={{ mt: 1.5, display: 'grid', gap: 1 }}>
      {prepared.ok ? (
        <Typography variant="body2">{texts.moving(prepared.value.moved)}</Typography>
      ) : (
        <Notice tone="warning" text={prepared.message} />
      )}
      {prepared.ok && prepared.value.undecided > 0 && (
        <Notice tone="info" text={texts.undecided(prepared.value.undecided)} />
      )}
      {isForeign && <Notice tone="info" text={texts.otherOffice} />}
    </Box>
  );
}
