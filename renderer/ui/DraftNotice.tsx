import { Box, Button, Typography } from '@mui/material';
import { draftText } from '../text/drafts.ts';
import type { KeptDraft } from './draft-shelf.ts';
import { Notice } from './Notice.tsx';

interface OfferedDraft {
  readonly draft: KeptDraft;
  /** Labels of fields of which another value was saved meanwhile. */
  readonly changed: readonly string[];
}

interface DraftNoticesProps {
  readonly offered: readonly OfferedDraft[];
  readonly onTake: (draft: KeptDraft) => void;
  readonly onDiscard: (draft: KeptDraft) => void;
}

/** What was left half typed in this form is still there: go on with it, or let it go. */
export function DraftNotices({ offered, onTake, onDiscard }: DraftNoticesProps) {
  if (offered.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      {offered.map(({ draft, changed }) => (
        <Notice
          key={draft.place}
          tone={changed.length > 0 ? 'warning' : 'info'}
          title={draftText.title(draft.typedAt, draft.content.before === undefined)}
          text={draftText.text}
          actions={
            <>
              <Button
                size="small"
                variant="contained"
                aria-label={offered.length > 1 ? draftText.resumeOf(draft.typedAt) : undefined}
                onClick={() => onTake(draft)}
              >
                {draftText.resume}
              </Button>
              <Button
                size="small"
                variant="outlined"
                aria-label={offered.length > 1 ? draftText.discardOf(draft.typedAt) : undefined}
                onClick={() => onDiscard(draft)}
              >
                {draftText.discard}
              </Button>
            </>
          }
        >
          {offered.length > 1 && <Typography variant="body2">{draft.content.title}</Typography>}
          {changed.length > 0 && <Typography variant="body2">{draftText.changed(changed)}</Typography>}
        </Notice>
      ))}
    </Box>
  );
}

/** A field in which the draft and what was saved meanwhile are not the same. */
interface DifferingField {
  readonly name: string;
  readonly label: string;
  /** The saved value, as people read it. */
  readonly saved: string;
}

interface DifferingFieldsProps {
  readonly fields: readonly DifferingField[];
  readonly onTakeSaved: (name: string) => void;
}

/** After going on with a draft: both values can be seen, and the person decides. */
export function DifferingFields({ fields, onTakeSaved }: DifferingFieldsProps) {
  if (fields.length === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Notice tone="warning" title={draftText.differs} text={draftText.differsText}>
        {fields.map(({ name, label, saved }) => (
          <Box key={name} sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mt: 0.75 }}>
            <Typography variant="body2" sx={savedStyle}>
              {draftText.savedIs(label, saved)}
            </Typography>
            <Button
              size="small"
              variant="outlined"
              aria-label={draftText.takeSavedOf(label)}
              onClick={() => onTakeSaved(name)}
              sx={{ flex: 'none' }}
            >
              {draftText.takeSaved}
            </Button>
          </Box>
        ))}
      </Notice>
    </Box>
  );
}

/** A long text can be read whole without pushing the form away. */
const savedStyle = {
  maxHeight: '7.5em',
  overflow: 'auto',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-line',
} as const;
