import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { kindOf } from '../../shared/domain/dataset.ts';
import type { Naming, NamingText } from '../../shared/exchange/naming-texts.ts';
import { erasingText } from '../text/erasing.ts';
import { titleOfId } from '../ui/display.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Lookup } from '../ui/lookup.ts';

const texts = erasingText.named;

/** Texts named of those that name the person. */
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
  const shown = naming.texts.slice(0, NAMED);
  const more = naming.texts.length - shown.length;
  return (
    <Notice tone="warning" text={texts.title(naming.texts.length)}>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, overflowWrap: 'anywhere' }}>
        {shown.map((text) => (
          <Typography key={`${text.kind}/${text.id}/${text.field}`} component="li" variant="body2">
            {wordsOf(text, lookup)}
          </Typography>
        ))}
      </Box>
      {more > 0 && <Typography variant="body2">{texts.more(more)}</Typography>}
      {isShared && <Typography variant="body2">{texts.namesake}</Typography>}
      <FormControlLabel
        control={<Checkbox size="small" checked={isTicked} onChange={(_, isNow) => onTick(isNow)} />}
        label={texts.tick}
      />
      <Typography variant="body2">{isTicked ? texts.masked : texts.kept}</Typography>
      <Typography variant="body2">{texts.unknown}</Typography>
    </Notice>
  );
}

function wordsOf({ kind, id, field }: NamingText, lookup: Lookup): string {
  const described = kindOf(kind);
  const label = described?.fields[field]?.label ?? field;
  return texts.one(described?.label ?? kind, titleOfId(kind, id, lookup), label);
}
