import { Box, Button, Link, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { Link as RouterLink, useNavigate, useParams } from 'react-router';
import { type KindName, kindOf } from '../../../shared/domain/dataset.ts';
import { hiddenBehind, isUnitedWithErased } from '../../../shared/merge/erase-united.ts';
import {
  isErased,
  type RecordEntry,
  type RecordHistory,
  type RecordReturn,
} from '../../../shared/merge/history.ts';
import { ConflictLine } from '../../ConflictLine.tsx';
import { useOfficeData } from '../../data/live.ts';
import { EraseContact } from '../../erasing/EraseContact.tsx';
import { historyText } from '../../text/history.ts';
import { UnitedWithErased } from '../../erasing/UnitedWithErased.tsx';
import { whenWords } from '../../ui/change-words.ts';
import { titleOfId } from '../../ui/display.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BackIcon, HistoryIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { historyPath, recordPath } from '../../ui/record-paths.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { EarlierWritings } from './EarlierWritings.tsx';
import { EntryList } from './EntryList.tsx';
import { RecordEntryItem } from './RecordEntryItem.tsx';
import { redoneIn, returnAfter, returnOfDeleted } from './record-states.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import { useHistoryLookup, useRecordHistory } from './use-history.ts';

/** What happened to one record, and the way back to how it was; deleted ones are here too. */
export function RecordHistoryPage() {
  const { kind = '', id = '' } = useParams();
  const history = useRecordHistory(kind, id);
  if (history === undefined) return <Typography color="textSecondary">{historyText.preparing}</Typography>;
  const isKnown = history.row !== undefined || history.entries.length > 0;
  return isKnown ? <Known key={`${kind}/${id}`} history={history} /> : <Unknown />;
}

/** Entries shown at first and at each further asking. */
const PAGE = 50;

interface Asked {
  readonly back: RecordReturn;
  readonly text: string;
}

function Known({ history }: { readonly history: RecordHistory }) {
  const { kind, id, entries } = history;
  const { workingSet } = useOfficeData();
  const lookup = useHistoryLookup();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>();
  useHotkeys({ escape: () => void navigate(-1) });
  const title = titleOfId(kind, id, lookup);
  const isThere = kindOf(kind) !== undefined && workingSet.records(kind as KindName).has(id);
  return (
    <>
      <PageHeader
        title={historyText.recordTitle(title)}
        above={
          <Link component={RouterLink} to={historyPath} color="inherit" underline="hover">
            {historyText.toHistory}
          </Link>
        }
        subtitle={kindOf(kind)?.label}
        actions={<Actions to={isThere ? pathOf(kind, id) : undefined} />}
      />
      <StateNotices history={history} title={title} onAsk={setAsked} />
      {entries.length === 0 ? (
        <EmptyState title={historyText.recordEmptyTitle} text={historyText.recordEmpty} icon={HistoryIcon} />
      ) : (
        <Entries history={history} title={title} onAsk={setAsked} />
      )}
      <EarlierWritings history={history} lookup={lookup} />
      {asked && <ReturnDialog {...asked} lookup={lookup} onEnd={() => setAsked(undefined)} />}
    </>
  );
}

interface AskingProps {
  readonly history: RecordHistory;
  readonly title: string;
  readonly onAsk: (asked: Asked) => void;
}

function Entries({ history, title, onAsk }: AskingProps) {
  const { entries } = history;
  const lookup = useHistoryLookup();
  const [pages, setPages] = useState(1);
  const shown = useMemo(() => entries.toReversed().slice(0, pages * PAGE), [entries, pages]);
  const redone = useMemo(() => redoneIn(entries), [entries]);
  function ask(entry: RecordEntry): void {
    const back = returnAfter(history, entries.indexOf(entry));
    if (back) onAsk({ back, text: historyText.returnText(title, whenWords(entry.time)) });
  }
  return (
    <>
      <EntryList label={historyText.list} entries={shown} keys={{ enter: ask }}>
        {(entry) => (
          <RecordEntryItem
            history={history}
            entry={entry}
            isRedo={redone.has(entry.dot)}
            lookup={lookup}
            onReturn={() => ask(entry)}
          />
        )}
      </EntryList>
      {shown.length < entries.length && (
        <Button variant="outlined" onClick={() => setPages(pages + 1)} sx={moreStyle}>
          {historyText.more}
        </Button>
      )}
      <Typography variant="caption" color="textSecondary" sx={{ mb: 2 }}>
        {historyText.recordKeys}
      </Typography>
    </>
  );
}

const moreStyle = { alignSelf: 'flex-start', mb: 2 } as const;

function pathOf(kind: string, id: string): string | undefined {
  return kindOf(kind) && recordPath(kind as KindName, id);
}

function Actions({ to }: { readonly to: string | undefined }) {
  const navigate = useNavigate();
  return (
    <>
      <Button variant="outlined" startIcon={<BackIcon />} onClick={() => void navigate(-1)}>
        {historyText.back}
      </Button>
      {to !== undefined && (
        <Button variant="outlined" component={RouterLink} to={to}>
          {historyText.toRecord}
        </Button>
      )}
    </>
  );
}

/** What stands in the way, or waits: deleted, erased, in conflict. */
function StateNotices({ history, title, onAsk }: AskingProps) {
  const { kind, id, row } = history;
  const { workingSet } = useOfficeData();
  const deleted = returnOfDeleted(history);
  if (isErased(history)) return <Line text={historyText.erasedNotice} />;
  if (row && isUnitedWithErased(kind, row, workingSet.row)) {
    return (
      <>
        <UnitedWithErased kind={kind} id={id} actions={<EraseHere history={history} />} />
        <ConflictLine kind={kind} id={id} />
      </>
    );
  }
  if (deleted) {
    return (
      <Box sx={{ mb: 2 }}>
        <Notice
          tone="info"
          text={historyText.deletedNotice}
          actions={
            <>
              <EraseHere history={history} />
              <Button
                size="small"
                variant="contained"
                onClick={() => onAsk({ back: deleted, text: historyText.bringBackText(title) })}
              >
                {historyText.bringBack}
              </Button>
            </>
          }
        />
      </Box>
    );
  }
  return <ConflictLine kind={kind} id={id} />;
}

/** A deleted contact has no sheet; whoever is hidden behind another one is erased with that one. */
function EraseHere({ history: { kind, row } }: { readonly history: RecordHistory }) {
  const { workingSet } = useOfficeData();
  const lookup = useHistoryLookup();
  if (kind !== 'contact' || row === undefined) return null;
  const standIn = hiddenBehind(kind, row.id, workingSet.rows());
  if (standIn !== undefined && workingSet.records(kind).has(standIn)) return null;
  return <EraseContact contact={row.record} lookup={lookup} />;
}

function Line({ text }: { readonly text: string }) {
  return (
    <Box sx={{ mb: 2 }}>
      <Notice tone="warning" text={text} />
    </Box>
  );
}

function Unknown() {
  return (
    <EmptyState
      isPage
      title={historyText.unknownTitle}
      text={historyText.unknown}
      actions={
        <Button variant="contained" component={RouterLink} to={historyPath}>
          {historyText.toHistory}
        </Button>
      }
    />
  );
}
