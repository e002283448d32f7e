import { Box, Button, Typography } from '@mui/material';
import { recoveryTexts } from '../../text/recovery.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Recovered } from './recovering.ts';

const texts = recoveryTexts.done;

/** What stands again, said exactly; then on to the office. */
export function Done({ recovered, onGo }: { readonly recovered: Recovered; onGo(): void }) {
  const { snapshotProblem } = recovered;
  const isSure = recovered.ending === 'proven' || recovered.ending === 'continued';
  return (
    <>
      <Notice tone={isSure ? 'success' : 'warning'} text={sentenceOf(recovered)} />
      {snapshotProblem === undefined ? (
        <Typography>{texts.snapshot}</Typography>
      ) : (
        <Notice tone="warning" text={texts.noSnapshot(snapshotProblem)} />
      )}
      <Box>
        <Button variant="contained" size="large" autoFocus onClick={onGo}>
          {texts.go}
        </Button>
      </Box>
    </>
  );
}

function sentenceOf({ ending, rows, operations, madeAt }: Recovered): string {
  switch (ending) {
    case 'notReached':
      return texts.notReached(rows, operations, recoveryTexts.madeAt(madeAt));
    case 'continued':
      return texts.continued(rows);
    case 'proven':
    case 'unproven':
    case 'file':
    case 'salvaged':
      return texts[ending](rows, operations);
  }
}
