import { Box } from '@mui/material';
import { useState } from 'react';
import type { DuplicatePair } from '../../../shared/duplicates/find.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DistinctPairs } from './DistinctPairs.tsx';
import { FormerUnitings, LeftUnitings } from './FormerUnitings.tsx';
import { PairList } from './PairList.tsx';
import { UniteDialog } from './UniteDialog.tsx';
import { useDuplicates } from './use-duplicates.ts';

/** What looks as if it stood in a register twice, what was united, and what was said to be two. */
export function DuplicatesPage() {
  const pairs = useDuplicates();
  const [compared, setCompared] = useState<DuplicatePair>();
  const [ended, setEnded] = useState(0);
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <Box sx={{ maxWidth: 1180 }}>
        <LeftUnitings />
        <PairList pairs={pairs} onCompare={setCompared} returned={ended} />
        <FormerUnitings />
        <DistinctPairs />
      </Box>
      {compared && (
        <UniteDialog
          key={`${compared.one}/${compared.other}`}
          pair={compared}
          onEnd={() => {
            setCompared(undefined);
            setEnded(ended + 1);
          }}
        />
      )}
    </>
  );
}
