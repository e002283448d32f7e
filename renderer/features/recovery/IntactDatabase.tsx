import { Box, Button, Typography } from '@mui/material';
import { type ReactNode, useEffect, useState } from 'react';
import { isSound } from '../../data/keeping/check-database.ts';
import { createKeeper } from '../../data/keeping/keeper.ts';
import { commitTime } from '../../services.ts';
import { recoveryTexts } from '../../text/recovery.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Recovering } from './recovering.ts';

const texts = recoveryTexts.intact;

interface IntactDatabaseProps {
  readonly recovering: Recovering;
  onGoOn(): void;
  /** What else can be done; told whether going on with the database is the recommended way. */
  children(isIntact: boolean): ReactNode;
}

/** Only the journal is at fault: every row is looked at, and if all are whole, the work goes on with this database. */
export function IntactDatabase({ recovering, onGoOn, children }: IntactDatabaseProps) {
  const check = useCheck(recovering);
  if (check === undefined) return <Typography role="status">{texts.checking}</Typography>;
  const { isIntact, rows } = check;
  return (
    <>
      {isIntact ? (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Typography sx={{ maxWidth: 760 }}>{texts.sentence(rows)}</Typography>
          <Box>
            <Button variant="contained" size="large" autoFocus onClick={onGoOn}>
              {texts.button}
            </Button>
          </Box>
        </Box>
      ) : (
        <Notice tone="warning" text={texts.broken} />
      )}
      {children(isIntact)}
    </>
  );
}

function useCheck({ shell, about, database }: Recovering) {
  const [check, setCheck] = useState<{ readonly isIntact: boolean; readonly rows: number }>();
  useEffect(() => {
    let isGone = false;
    const surroundings = { shell, database, app: about.version, label: () => '', now: commitTime };
    void createKeeper(surroundings)
      .check()
      .then((outcome) => {
        if (isGone) return;
        setCheck(outcome.ok ? { isIntact: isSound(outcome.value), rows: outcome.value.rows } : broken);
      });
    return () => {
      isGone = true;
    };
  }, [shell, about, database]);
  return check;
}

const broken = { isIntact: false, rows: 0 };
