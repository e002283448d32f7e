import { Box, Button, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { personName, whenWords } from '../../ui/change-words.ts';
import { Panel } from '../../ui/Panel.tsx';
import { type FormerUniting, formerUnitings } from './former.ts';
import { PartDialog } from './PartDialog.tsx';
import { listStyle } from './list-style.ts';
import { titleWithPlace, useWholeLookup } from './use-titles.ts';

/** What was united, newest first, and the way back. */
export function FormerUnitings() {
  const { workingSet } = useOfficeData();
  const data = useDataSet();
  // The data set changes with every row, hidden ones included.
  const unitings = useMemo(() => data && formerUnitings(workingSet), [data, workingSet]);
  const [parted, setParted] = useState<FormerUniting>();
  return (
    <Panel title={texts.united} note={unitings.length > 0 ? texts.unitedNote(unitings.length) : undefined}>
      {unitings.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {texts.unitedEmpty}
        </Typography>
      ) : (
        <Box component="ul" aria-label={texts.united} sx={listStyle}>
          {unitings.map((uniting) => (
            <UnitingItem key={uniting.id} uniting={uniting} onPart={() => setParted(uniting)} />
          ))}
        </Box>
      )}
      {parted && <PartDialog key={parted.id} uniting={parted} onEnd={() => setParted(undefined)} />}
    </Panel>
  );
}

interface UnitingItemProps {
  readonly uniting: FormerUniting;
  onPart(): void;
}

function UnitingItem({ uniting, onPart }: UnitingItemProps) {
  const { kind, id, kept, time, person, isBack } = uniting;
  const lookup = useWholeLookup();
  const other = titleWithPlace(kind, id, lookup);
  return (
    <li>
      <Box sx={{ flex: '1 1 26rem', minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {texts.into(other, titleWithPlace(kind, kept, lookup))}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {texts.unitedBy(whenWords(time), personName(person, lookup))}
        </Typography>
        {isBack && (
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {texts.backByEdit}
          </Typography>
        )}
      </Box>
      <Button size="small" variant="outlined" aria-label={texts.partOf(other)} onClick={onPart}>
        {texts.part}
      </Button>
    </li>
  );
}
