import { Box, Button, Link, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { useDataSet, useOfficeData } from '../../data/live.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { erasingText } from '../../text/erasing.ts';
import { personName, whenWords } from '../../ui/change-words.ts';
import { Panel } from '../../ui/Panel.tsx';
import { recordPath } from '../../ui/record-paths.ts';
import { type FormerUniting, formerUnitings } from './former.ts';
import { PartDialog } from './PartDialog.tsx';
import { listStyle } from './list-style.ts';
import { titleWithPlace } from '../../ui/title-with-place.ts';
import { useWholeLookup } from './use-titles.ts';

/** What was united, newest first, and the way back. */
export function FormerUnitings() {
  const unitings = useUnitings(false);
  const note = unitings.length > 0 ? texts.unitedNote(unitings.length) : undefined;
  return (
    <Panel title={texts.united} note={note}>
      {unitings.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {texts.unitedEmpty}
        </Typography>
      ) : (
        <UnitingList label={texts.united} unitings={unitings} />
      )}
    </Panel>
  );
}

/** What was united with a record that has been erased for good since, and what to do about it; nothing at all if there is none. */
export function LeftUnitings() {
  const unitings = useUnitings(true);
  if (unitings.length === 0) return null;
  return (
    <Panel title={texts.left} note={texts.leftNote(unitings.length)}>
      <Typography variant="body2" sx={{ maxWidth: '60rem' }}>
        {erasingText.unitedWithErased}
      </Typography>
      <UnitingList label={texts.left} unitings={unitings} />
    </Panel>
  );
}

function useUnitings(isLeft: boolean): readonly FormerUniting[] {
  const { workingSet } = useOfficeData();
  const data = useDataSet();
  // The data set changes with every row, hidden ones included.
  const all = useMemo(() => data && formerUnitings(workingSet), [data, workingSet]);
  return all.filter((uniting) => uniting.isLeft === isLeft);
}

interface UnitingListProps {
  readonly label: string;
  readonly unitings: readonly FormerUniting[];
}

function UnitingList({ label, unitings }: UnitingListProps) {
  const [parted, setParted] = useState<FormerUniting>();
  return (
    <>
      <Box component="ul" aria-label={label} sx={listStyle}>
        {unitings.map((uniting) => (
          <UnitingItem key={uniting.others[0]} uniting={uniting} onPart={() => setParted(uniting)} />
        ))}
      </Box>
      {parted && <PartDialog key={parted.others[0]} uniting={parted} onEnd={() => setParted(undefined)} />}
    </>
  );
}

interface UnitingItemProps {
  readonly uniting: FormerUniting;
  onPart(): void;
}

function UnitingItem({ uniting, onPart }: UnitingItemProps) {
  const { kind, others, steps, isBack, isLeft } = uniting;
  const lookup = useWholeLookup();
  const titles = others.map((id) => titleWithPlace(kind, id, lookup));
  const other = titles.join(', ');
  const kept = titleWithPlace(kind, uniting.kept, lookup);
  return (
    <li>
      <Box sx={{ flex: '1 1 26rem', minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {isLeft ? (
            <Link component={RouterLink} to={recordPath(kind, others[0])}>
              {other}
            </Link>
          ) : (
            texts.into(other, kept)
          )}
        </Typography>
        {steps.map(({ dot, time, person }) => (
          <Typography key={dot} variant="body2" color="textSecondary">
            {texts.unitedBy(whenWords(time), personName(person, lookup))}
          </Typography>
        ))}
        {steps.length > 1 && (
          <Typography variant="body2" color="textSecondary">
            {texts.unitedInCircle(titles.length)}
          </Typography>
        )}
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
