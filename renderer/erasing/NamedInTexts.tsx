import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import type { Naming } from '../../shared/exchange/naming-texts.ts';
import { erasingText } from '../text/erasing.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Lookup } from '../ui/lookup.ts';
import { namedLines } from './named-lines.ts';

const texts = erasingText.named;

/** Lines of the list; more of them would leave no room for the rest of the question. */
const NAMED = 6;

interface NamedInTextsProps {
  readonly naming: Naming;
  /** Somebody else is called so. */
  readonly isShared: boolean;
  readonly lookup: Lookup;
  readonly isTicked: boolean;
  onTick(isTicked: boolean): void;
}

/** Where else the person is named, and whether the name goes there too. See [Note: Texts that name an erased person]. */
export function NamedInTexts({ naming, isShared, lookup, isTicked, onTick }: NamedInTextsProps) {
  const lines = namedLines(naming.texts, lookup);
  const more = lines.slice(NAMED).reduce((sum, line) => sum + line.texts, 0);
  return (
    <Notice tone="warning" text={texts.title(naming.texts.length)}>
      <Box component="ul" sx={{ m: 0, my: 0.5, pl: 2.5, overflowWrap: 'anywhere' }}>
        {lines.slice(0, NAMED).map(({ words }) => (
          <Typography key={words} component="li" variant="body2">
            {words}
          </Typography>
        ))}
        {more > 0 && (
          <Typography component="li" variant="body2">
            {texts.more(more)}
          </Typography>
        )}
      </Box>
      {isShared && <Typography variant="body2">{texts.namesake}</Typography>}
      <FormControlLabel
        control={<Checkbox size="small" checked={isTicked} onChange={(_, isNow) => onTick(isNow)} />}
        label={texts.tick}
      />
      <Typography variant="body2">{isTicked ? texts.masked : texts.kept}</Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {texts.unknown}
      </Typography>
    </Notice>
  );
}
