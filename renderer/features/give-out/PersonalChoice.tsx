import { Box, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import type { PersonalLevel } from '../../../shared/exchange/file-head.ts';
import { giveOutTexts } from '../../text/give-out.ts';
import type { Draft } from './draft.ts';

const texts = giveOutTexts.what;
const levels = Object.keys(texts.levels) as PersonalLevel[];

interface PersonalChoiceProps {
  readonly draft: Draft;
  onChange(draft: Draft): void;
}

/** How much personal data an extract holds; none unless somebody asks for it. */
export function PersonalChoice({ draft, onChange }: PersonalChoiceProps) {
  return (
    <Box>
      <Typography variant="h3">{texts.personal}</Typography>
      <RadioGroup
        aria-label={texts.personal}
        value={draft.personal}
        onChange={(_, personal) => onChange({ ...draft, personal: personal as PersonalLevel })}
      >
        {levels.map((level) => (
          <FormControlLabel
            key={level}
            value={level}
            control={<Radio size="small" sx={{ py: 0.5 }} />}
            label={texts.levels[level]}
          />
        ))}
      </RadioGroup>
      <Typography variant="body2" color="textSecondary">
        {texts.levelHelp[draft.personal]}
      </Typography>
    </Box>
  );
}
