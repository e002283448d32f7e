import { Button, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LogEntry } from '../../../shared/merge/commit.ts';
import type { HistoryQuery } from '../../data/history.ts';
import { useServices } from '../../services.ts';
import { useTakingBack } from '../../taking-back.ts';
import { historyText } from '../../text/history.ts';
import { entryWords } from '../../ui/change-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HistoryIcon, RedoIcon, SearchIcon, UndoIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { CommitItem } from './CommitItem.tsx';
import { DayDialog } from './DayDialog.tsx';
import { EntryList } from './EntryList.tsx';
import { HistoryFilters, isNarrowed, useHistoryQuery } from './HistoryFilters.tsx';
import { redoneIn } from './record-states.ts';
import { useEntries, useHistoryLookup, useNextSteps } from './use-history.ts';

/** Everything that was saved in this office, newest first, and the way back. */
export function HistoryPage() {
  const [query, setQuery] = useHistoryQuery();
  const navigate = useNavigate();
  useHotkeys({ escape: () => void navigate(-1) });
  return (
    <>
      <Header />
      <HistoryFilters query={query} onChange={setQuery} />
      <Commits key={JSON.stringify(query)} query={query} />
    </>
  );
}

function Header() {
  const steps = useNextSteps();
  const lookup = useHistoryLookup();
  const { undoNewest, redoLast } = useTakingBack();
  const next = steps?.undo;
  return (
    <PageHeader
      title={historyText.title}
      subtitle={next && historyText.nextUndo(entryWords(next, lookup))}
      actions={
        <>
          <Button
            variant="outlined"
            startIcon={<UndoIcon />}
            disabled={next === undefined}
            aria-keyshortcuts={historyText.undoKey}
            onClick={() => void undoNewest()}
          >
            {historyText.undo}
            <Key label={historyText.undoKey} />
          </Button>
          <Button
            variant="outlined"
            startIcon={<RedoIcon />}
            disabled={steps?.redo === undefined}
            aria-keyshortcuts={historyText.redoKey}
            onClick={() => void redoLast()}
          >
            {historyText.redo}
            <Key label={historyText.redoKey} />
          </Button>
        </>
      }
    />
  );
}

function Key({ label }: { readonly label: string }) {
  return (
    <Typography component="span" variant="caption" aria-hidden sx={{ ml: 1, opacity: 0.8 }}>
      {label}
    </Typography>
  );
}

function Commits({ query }: { readonly query: HistoryQuery }) {
  const { found, isReading, more } = useEntries(query);
  const [day, setDay] = useState<string>();
  if (found === undefined) return <Typography color="textSecondary">{historyText.reading}</Typography>;
  const { entries, isEnd } = found;
  return (
    <>
      {entries.length > 0 && <CommitList {...found} onDay={setDay} />}
      {isEnd && entries.every(({ cause }) => cause === 'setUp') && <Empty query={query} />}
      {!isEnd && (
        <Button variant="outlined" disabled={isReading} onClick={more} sx={moreStyle}>
          {isReading ? historyText.reading : historyText.more}
        </Button>
      )}
      {entries.length > 0 && (
        <Typography variant="caption" color="textSecondary" sx={{ mb: 2 }}>
          {historyText.keys}
        </Typography>
      )}
      {day !== undefined && <DayDialog day={day} onEnd={() => setDay(undefined)} />}
    </>
  );
}

const moreStyle = { alignSelf: 'flex-start', mb: 2 } as const;

function Empty({ query }: { readonly query: HistoryQuery }) {
  return isNarrowed(query) ? (
    <EmptyState title={historyText.noneFound} text={historyText.noneFoundHelp} icon={SearchIcon} />
  ) : (
    <EmptyState title={historyText.emptyTitle} text={historyText.empty} icon={HistoryIcon} />
  );
}

type Found = NonNullable<ReturnType<typeof useEntries>['found']>;

function CommitList({ entries, refusals, onDay }: Found & { readonly onDay: (day: string) => void }) {
  const lookup = useHistoryLookup();
  const { personId = '', notices } = useServices();
  const { undo } = useTakingBack();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const redone = useMemo(() => redoneIn(entries), [entries]);
  const isOwnStep = ({ person, undoes }: LogEntry) => person === personId && undoes === undefined;
  const toggle = ({ dot }: LogEntry) => setOpen(new Set([dot]).symmetricDifference(open));
  /** Tried even where it is refused: then the message says why. */
  const takeBack = (entry: LogEntry) => {
    if (isOwnStep(entry)) void undo(entry);
    else notices.show({ message: historyText.notOwn, severity: 'info' });
  };
  return (
    <EntryList
      label={historyText.list}
      entries={entries}
      keys={{ enter: toggle, v: takeBack }}
      ofDay={{ label: historyText.dayButton, act: onDay }}
    >
      {(entry) => (
        <CommitItem
          entry={entry}
          isRedo={redone.has(entry.dot)}
          refusal={refusals.get(entry.dot)}
          isOpen={open.has(entry.dot)}
          lookup={lookup}
          onToggle={() => toggle(entry)}
          onUndo={isOwnStep(entry) ? () => takeBack(entry) : undefined}
        />
      )}
    </EntryList>
  );
}
