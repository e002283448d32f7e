import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { recoveryTexts } from '../../text/recovery.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FromFile } from './FromFile.tsx';
import type { Recovering } from './recovering.ts';
import type { Recovery } from './use-recovery.ts';
import { Way } from './Way.tsx';

interface OtherWaysProps {
  readonly recovering: Recovering;
  readonly recovery: Recovery;
  /** The database has been looked through and is whole. */
  readonly isIntact: boolean;
  onNewOffice(): void;
}

/** What can be done besides the recommended way: a file, what is left of the database, a new store, a new office. */
export function OtherWays({ recovering, recovery, isIntact, onNewOffice }: OtherWaysProps) {
  const { why } = recovering;
  const isSalvageable = !isIntact && ['behind', 'short', 'journal'].includes(why);
  const { selected, storeFailed } = recovery;
  const fresh = (
    <Button variant={storeFailed ? 'contained' : 'outlined'} onClick={recovery.startAfresh}>
      {recoveryTexts.fresh.button}
    </Button>
  );
  return (
    <>
      {storeFailed && selected && (
        <Notice tone="warning" text={recoveryTexts.fresh.sentence} actions={fresh} />
      )}
      <Box component="section" sx={{ display: 'grid', gap: 1.5 }}>
        <Typography variant="h2">{titleOf(recovery, isIntact)}</Typography>
        <FromFile recovering={recovering} recovery={recovery} />
        {isSalvageable && (
          <Way text={recoveryTexts.salvage.text}>
            <Button variant="outlined" onClick={recovery.salvage}>
              {recoveryTexts.salvage.button}
            </Button>
          </Way>
        )}
        {why === 'unreadable' && selected && !storeFailed && (
          <Way text={recoveryTexts.fresh.text}>{fresh}</Way>
        )}
        {isNothingLeft(recovering, recovery) && <NewOffice onConfirm={onNewOffice} />}
      </Box>
    </>
  );
}

/** They are „others” only beside a recommended one. */
function titleOf({ selected }: Recovery, isIntact: boolean): string {
  return selected === undefined && !isIntact ? recoveryTexts.ways : recoveryTexts.others;
}

function NewOffice({ onConfirm }: { onConfirm(): void }) {
  const [asking, setAsking] = useState(false);
  const { text, button, title, question, confirm, cancel } = recoveryTexts.newOffice;
  return (
    <Way text={text}>
      <Button onClick={() => setAsking(true)}>{button}</Button>
      <ConfirmDialog
        open={asking}
        title={title}
        text={question}
        confirmLabel={confirm}
        cancelLabel={cancel}
        onConfirm={onConfirm}
        onCancel={() => setAsking(false)}
      />
    </Way>
  );
}

/** What cannot be read now is not missing. */
function isNothingLeft({ kept }: Recovering, { damaged }: Recovery): boolean {
  return kept.trouble === null && kept.snapshots.length === damaged.size;
}
