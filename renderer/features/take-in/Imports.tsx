import { Box, Button, Typography } from '@mui/material';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useOfficeData } from '../../data/live.ts';
import type { TakenIn } from '../../data/commit/taking-out.ts';
import { useSession } from '../../services.ts';
import { importTexts as texts } from '../../text/imports.ts';
import { personName } from '../../ui/change-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { hiddenText } from '../../ui/hidden-text.ts';
import { HistoryIcon } from '../../ui/icons.tsx';
import { lookupOf } from '../../ui/lookup.ts';
import { Panel } from '../../ui/Panel.tsx';
import { importWords } from './import-words.ts';
import { JoinReceipt } from './JoinReceipt.tsx';
import { senderName } from './sender-name.ts';
import { TakeOutDialog } from './TakeOutDialog.tsx';
import { useImports } from './use-imports.ts';

/** Imports shown before somebody asks for all. */
const SHOWN = 8;

/** The files that were taken in, newest first; each can be taken out again, also days later. */
export function Imports() {
  const imports = useImports();
  const heading = useRef<HTMLElement>(null);
  const toHeading = useCallback(() => heading.current?.focus(), []);
  return (
    <Panel title={texts.title} heading={heading}>
      {imports === undefined ? (
        <Typography color="textSecondary">{texts.reading}</Typography>
      ) : (
        <>
          <ImportList imports={imports} onTakenOut={toHeading} />
          <JoinReceipt imports={imports} />
        </>
      )}
    </Panel>
  );
}

interface ImportListProps {
  readonly imports: readonly TakenIn[];
  /** The button that was pressed is gone then: the keys go on elsewhere. */
  onTakenOut(): void;
}

function ImportList({ imports, onTakenOut }: ImportListProps) {
  const [chosen, setChosen] = useState<TakenIn>();
  const [all, setAll] = useState(false);
  const [done, setDone] = useState(0);
  useEffect(() => {
    if (done > 0) onTakenOut();
  }, [done, onTakenOut]);
  const nameOf = useSenderName();
  const shown = all ? imports : imports.slice(0, SHOWN);
  if (imports.length === 0) {
    return <EmptyState title={texts.emptyTitle} text={texts.empty} icon={HistoryIcon} />;
  }
  return (
    <>
      <Box sx={{ overflowX: 'auto' }}>
        <ImportTable imports={shown} nameOf={nameOf} onTakeOut={setChosen} />
      </Box>
      {shown.length < imports.length && (
        <Button sx={{ mt: 1 }} onClick={() => setAll(true)}>
          {texts.all(imports.length)}
        </Button>
      )}
      {chosen && (
        <TakeOutDialog
          dot={chosen.dot}
          time={chosen.time}
          from={nameOf(chosen)}
          onClose={(isDone) => {
            setChosen(undefined);
            if (isDone) setDone((times) => times + 1);
          }}
        />
      )}
    </>
  );
}

type NameOf = (one: TakenIn) => string;

function useSenderName(): NameOf {
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  return ({ source }) =>
    source ? senderName(source, lookupOf(workingSet.dataSet(), today)) : texts.unknownSender;
}

interface ImportTableProps {
  readonly imports: readonly TakenIn[];
  readonly nameOf: NameOf;
  onTakeOut(one: TakenIn): void;
}

function ImportTable({ imports, nameOf, onTakeOut }: ImportTableProps) {
  const { columns } = texts;
  return (
    <Box component="table" aria-label={texts.title} sx={tableStyle}>
      <thead>
        <tr>
          <th>{columns.when}</th>
          <th>{columns.from}</th>
          <th>{columns.what}</th>
          <th>
            <Box component="span" sx={hiddenText}>
              {columns.actions}
            </Box>
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <ImportRow key={one.dot} one={one} from={nameOf(one)} onTakeOut={() => onTakeOut(one)} />
        ))}
      </tbody>
    </Box>
  );
}

interface ImportRowProps {
  readonly one: TakenIn;
  readonly from: string;
  onTakeOut(): void;
}

function ImportRow({ one, from, onTakeOut }: ImportRowProps) {
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  // Only what comes out of the exchange folder by itself is nobody's step.
  const isByItself = one.person === '';
  const who = personName(one.person, lookupOf(workingSet.dataSet(), today));
  const when = texts.moment(one.time);
  return (
    <tr>
      <td>
        {when}
        <small>{isByItself ? texts.fromFolder : texts.by(who)}</small>
      </td>
      <td>
        {from}
        {one.source && <small>{texts.madeAt(one.source.madeAt)}</small>}
        {one.source?.fileName !== undefined && <small>{texts.file(one.source.fileName)}</small>}
      </td>
      <td>{importWords(one)}</td>
      <td className="actions">
        {one.takenBackBy === undefined ? (
          <Button size="small" aria-label={texts.takeOutOf(when, from)} onClick={onTakeOut}>
            {texts.takeOut}
          </Button>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {texts.takenBack}
          </Typography>
        )}
      </td>
    </tr>
  );
}

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.9063rem',
  '& th': { textAlign: 'left', fontWeight: 600, color: 'text.secondary', fontSize: '0.8125rem' },
  '& th, & td': { py: 0.5, px: 0.75, borderBottom: 1, borderColor: 'divider', verticalAlign: 'top' },
  '& small': { display: 'block', color: 'text.secondary', fontSize: '0.8125rem' },
  '& td:nth-of-type(2)': { overflowWrap: 'anywhere' },
  '& .actions': { textAlign: 'right', whiteSpace: 'nowrap', width: '1%', pr: 0 },
  // Its words stand on the first line of the row.
  '& .actions > button': { my: -0.75 },
} as const;
