import { Box, Button, Typography } from '@mui/material';
import { recoveryTexts } from '../../text/recovery.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Recovered } from './recovering.ts';

const texts = recoveryTexts.done;

/** What stands again, said exactly; then on to the office. */
export function Done({ recovered, onGo }: { readonly recovered: Recovered; onGo(): void }) {
  const { snapshotProblem, ending } = recovered;
  const isContinued = ending === 'continued';
  const isSure = ending === 'proven' || isContinued;
  return (
    <>
      <Notice tone={isSure ? 'success' : 'warning'} text={sentenceOf(recovered)} />
      {snapshotProblem === undefined ? (
        <Typography>{isContinued ? texts.continuedSnapshot : texts.snapshot}</Typography>
      ) : (
        <Notice
          tone="warning"
          text={isContinued ? texts.continuedNoSnapshot(snapshotProblem) : texts.noSnapshot(snapshotProblem)}
        />
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
