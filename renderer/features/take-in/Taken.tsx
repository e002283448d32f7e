import { Box, Button, Typography } from '@mui/material';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { isReceiptFile } from '../../../shared/exchange/receipts.ts';
import { useOfficeData, useRecords } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { takeInTexts } from '../../text/take-in.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { exchangePaths } from '../../ui/record-paths.ts';
import { decisionOf } from './decision.ts';
import { receiptNews } from './receipts-in.ts';
import { ReceiptNewsList } from './ReceiptNewsList.tsx';
import { saveReceipt } from './save-receipt.ts';
import { senderName } from './sender-name.ts';
import { TakeOutDialog } from './TakeOutDialog.tsx';
import { useReceipt, useReceiver } from './use-receipt.ts';
import type { Stage } from './use-taking-in.ts';

const texts = takeInTexts.result;

type TakenStage = Extract<Stage, { step: 'taken' }>;

interface TakenProps {
  readonly stage: TakenStage;
  onClose(): void;
}

/** What came of it: what was taken, what was refused, what waits for a choice; the receipt, and the way back. */
export function Taken({ stage, onClose }: TakenProps) {
  const heading = useRef<HTMLElement>(null);
  const [isTakingOut, setTakingOut] = useState(false);
  const receiver = useReceiver(stage.arrived.head.sender.office);
  const receipt = useReceipt(() => saveReceipt({ ...stage, ...receiver() }));
  const sender = useSender(stage);
  const { taken, refused, undecided } = decisionOf(stage.arrived.plan, stage.accepted);
  // What is a receipt needs none in turn.
  const needsReceipt = !isReceiptFile(stage.arrived.rows.map(({ kind }) => kind));
  useEffect(() => heading.current?.focus(), []);
  return (
    <Panel title={texts.title} heading={heading}>
      <Box sx={{ display: 'grid', gap: 1.25, justifyItems: 'start' }}>
        <Typography>{texts.taken(taken, sender)}</Typography>
        {refused > 0 && <Typography>{texts.refused(refused)}</Typography>}
        {undecided > 0 && <Undecided count={undecided} />}
        <News stage={stage} />
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {needsReceipt && (
            <Button variant="contained" disabled={receipt.isBusy} onClick={receipt.save}>
              {receipt.isBusy ? texts.receiptBusy : texts.receipt}
            </Button>
          )}
          <Button variant="outlined" onClick={() => setTakingOut(true)}>
            {texts.undo}
          </Button>
          <Button onClick={onClose}>{texts.close}</Button>
        </Box>
        {receipt.said && <Notice {...receipt.said} />}
      </Box>
      {isTakingOut && (
        <TakeOutDialog
          dot={stage.commit.dot}
          time={stage.commit.time}
          from={sender}
          onClose={(isDone) => {
            setTakingOut(false);
            if (isDone) onClose();
          }}
        />
      )}
    </Panel>
  );
}

function Undecided({ count }: { readonly count: number }) {
  return (
    <Notice
      tone="warning"
      text={texts.conflicts(count)}
      actions={
        <Button size="small" component={Link} to={exchangePaths.conflicts}>
          {texts.toConflicts}
        </Button>
      }
    />
  );
}

function useSender({ arrived }: TakenStage): string {
  const { workingSet } = useOfficeData();
  const { today } = useSession();
  return senderName(arrived.head.sender, lookupOf(workingSet.dataSet(), today));
}

function News({ stage: { commit } }: Pick<TakenProps, 'stage'>) {
  const transfers = useRecords('transfer');
  const { workingSet } = useOfficeData();
  const news = useMemo(() => {
    const byHash = new Map(
      [...workingSet.rows()].map(({ kind, row }) => [`${kind} ${row.hash}`, row.record]),
    );
    return receiptNews(commit, transfers.values(), (kind, hash) => byHash.get(`${kind} ${hash}`));
  }, [commit, transfers, workingSet]);
  return news.length > 0 && <ReceiptNewsList news={news} />;
}
