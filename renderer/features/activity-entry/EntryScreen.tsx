import { Box } from '@mui/material';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { ConflictLine } from '../../ConflictLine.tsx';
import { useOfficeData } from '../../data/live.ts';
import { newId } from '../../platform/random.ts';
import { useServices } from '../../services.ts';
import { entryText } from '../../text/activity-entry.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useOpenForm, useUnsaved } from '../../ui/unsaved.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { EntryActions } from './EntryActions.tsx';
import { createEntryControl, type EntryControl, useEntryState } from './entry-control.ts';
import { EntryForm } from './EntryForm.tsx';
import { goTo, goToBeginning } from './EntryField.tsx';
import { entryOf, isBegun, keptOf, newEntry } from './entry.ts';
import type { Entry } from './entry-shape.ts';
import { keep } from './kept.ts';
import { asLastTime } from './last-time.ts';
import { datedSummary } from './summary.ts';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import { useLeave } from './use-leave.ts';
import { useSaving } from './use-saving.ts';
import { useWorld } from './use-world.ts';

interface EntryScreenProps {
  /** The first entry, made when the screen opens. */
  readonly begin: () => Entry;
}

/** One entry after the other by keyboard alone: save begins the next, with the context kept. */
export function EntryScreen({ begin }: EntryScreenProps) {
  const { world, lookup } = useWorld();
  const [control] = useState(() => createEntryControl({ entry: begin(), world, lookup }));
  useEffect(() => control.see(world, lookup), [control, world, lookup]);
  const actions = useEntryActions(control);
  const { save, repeat } = actions;
  const original = useEntryState(control, ({ entry }) => entry.original);
  useOpenForm(useEntryState(control, ({ entry }) => entry.original !== undefined || isBegun(entry)));
  const round = useEntryState(control, (state) => state.round);
  const summary = original === undefined ? '' : datedSummary(original, lookup);
  const press = (event: KeyboardEvent) => {
    const action = actionOf(event, actions);
    if (!action) return;
    event.preventDefault();
    action();
  };
  useHotkeys({
    'ctrl+enter': save,
    'ctrl+s': save,
    f4: repeat,
    // A saved activity leaves the key to the page around: there it begins a new one.
    ...(original === undefined && { f2: goToBeginning }),
  });
  return (
    <>
      <Box sx={headStyle}>
        <PageHeader
          title={original === undefined ? entryText.newTitle : entryText.editTitle}
          subtitle={summary}
          actions={<EntryActions original={original} summary={summary} onSave={save} onRepeat={repeat} />}
        />
      </Box>
      {original && <ConflictLine kind="activity" id={original.id} />}
      <RecoveryNotice control={control} />
      <EntryForm key={round} control={control} onKeyDown={press} />
    </>
  );
}

/** The buttons stay in sight while a low window scrolls. */
const headStyle = {
  position: 'sticky',
  top: '-16px',
  zIndex: 3,
  bgcolor: 'background.default',
  mt: -2,
  pt: 2,
} as const;

type Actions = Readonly<Record<'save' | 'repeat' | 'leave', () => void>>;

/** The keys of the form; Ctrl+Alt is AltGr and types characters. */
function actionOf(event: KeyboardEvent, { save, repeat, leave }: Actions): (() => void) | undefined {
  if (event.altKey || event.metaKey) return undefined;
  if (event.key === 'Escape' && !event.defaultPrevented) return leave;
  if (event.key === 'F4' && !event.ctrlKey) return repeat;
  const isSave = event.ctrlKey && (event.key === 'Enter' || event.key.toLowerCase() === 's');
  return isSave ? save : undefined;
}

function useEntryActions(control: EntryControl): Actions {
  const leave = useLeave();
  const { notices } = useServices();
  const { workingSet } = useOfficeData();
  const saveEntry = useSaving(control);
  const release = useUnsaved(useEntryState(control, ({ entry }) => isBegun(entry)));
  async function saveNow(): Promise<void> {
    const place = document.activeElement;
    settle();
    const [wrong] = control.check();
    if (wrong !== undefined) return goTo(wrong);
    const { entry, world } = control.state();
    if (!(await saveEntry(entry))) return goBackTo(place);
    release();
    const fresh = { ...world, data: workingSet.dataSet() };
    const saved = fresh.data.activity.get(entry.id);
    if (entry.original !== undefined) {
      flushSync(() => control.replace(saved ? entryOf(saved) : entry));
      return goBackTo(place);
    }
    keep(entry, world);
    flushSync(() => control.replace(newEntry(newId(), keptOf(entry), fresh)));
    goTo('settlements');
  }
  function repeat(): void {
    settle();
    const { entry, world } = control.state();
    const repeated = asLastTime(entry, world.data);
    flushSync(() => control.replace(repeated));
    if (repeated === entry) notices.show({ message: entryText.nothingToRepeat, severity: 'info' });
    goTo(repeated.values.start === undefined ? 'start' : 'end');
  }
  return { save: () => void saveNow(), repeat, leave };
}

/** The keyboard stays where it was: settling took it from there. */
function goBackTo(place: Element | null): void {
  if (document.activeElement === document.body && place instanceof HTMLElement) place.focus();
}

/** Takes what is still being typed: a list on the screen gives its marked item when it is left. */
function settle(): void {
  flushSync(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
