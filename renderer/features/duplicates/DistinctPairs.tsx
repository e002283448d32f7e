import { Box, Button, Typography } from '@mui/material';
import { useRecords } from '../../data/live.ts';
import { duplicateText as texts } from '../../text/duplicates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { listStyle } from './list-style.ts';
import { titleWithPlace } from '../../ui/title-with-place.ts';
import { useWholeLookup } from './use-titles.ts';
import { useUniting } from './use-uniting.ts';

/** What somebody has called two, so that it can be asked again; nothing at all if there is none. */
export function DistinctPairs() {
  const pairs = [...useRecords('distinctPair').values()];
  const lookup = useWholeLookup();
  const { askAgain } = useUniting();
  if (pairs.length === 0) return null;
  return (
    <Panel title={texts.distinctTitle} note={texts.distinctNote(pairs.length)}>
      <Box component="ul" aria-label={texts.distinctTitle} sx={listStyle}>
        {pairs.map((pair) => {
          const title = (id: string) => titleWithPlace(pair.of, id, lookup);
          const name = texts.pairOf(title(pair.one), title(pair.other));
          return (
            <li key={pair.id}>
              <Typography sx={{ flex: '1 1 26rem', overflowWrap: 'anywhere' }}>{name}</Typography>
              <Button size="small" aria-label={texts.askAgainOf(name)} onClick={() => void askAgain(pair.id)}>
                {texts.askAgain}
              </Button>
            </li>
          );
        })}
      </Box>
    </Panel>
  );
}
