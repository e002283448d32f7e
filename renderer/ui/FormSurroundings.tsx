import { Box, Button, Link, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import type { Kind } from '../../shared/domain/record.ts';
import { formText } from '../text/form.ts';
import { ProblemLine } from './FieldFrame.tsx';
import { Notice } from './Notice.tsx';
import type { RecordDraft } from './record-draft.ts';

/** What was typed is still there; the way to try again stands beside the sentence. */
export function NotSaved({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Box sx={{ mb: 2 }}>
      <Notice
        tone="error"
        text={formText.notSaved}
        actions={
          <Button size="small" variant="outlined" onClick={onAgain}>
            {formText.saveAgain}
          </Button>
        }
      />
    </Box>
  );
}

/** The input of this id, or the first thing to use in a group of inputs. */
function focusInside(id: string): void {
  const element = document.getElementById(id);
  const isGroup = element?.getAttribute('role') === 'group';
  (isGroup ? element?.querySelector<HTMLElement>('input, button') : element)?.focus();
}

interface WrongFieldsProps {
  readonly id: string;
  readonly kind: Kind;
  readonly draft: RecordDraft;
}

/** What keeps the record from being saved, each with a way to its field. */
export function WrongFields({ id, kind, draft }: WrongFieldsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const named = draft.wrong.filter((name) => name !== '');
  return (
    <Box ref={list} sx={{ mb: 2 }}>
      <Notice tone="error" text={formText.toCorrect(named.length)}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          {named.map((name) => (
            <Link
              key={name}
              component="button"
              type="button"
              variant="body2"
              onClick={() => focusInside(`${id}-${name}`)}
            >
              {kind.fields[name]?.label}
            </Link>
          ))}
        </Box>
        {draft.shown('').map((problem) => (
          <ProblemLine key={problem.message} problem={problem} />
        ))}
      </Notice>
    </Box>
  );
}

interface FormEndProps {
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onNext: (() => void) | undefined;
  readonly onCancel: () => void;
}

export function FormEnd({ saving, onSave, onNext, onCancel }: FormEndProps) {
  return (
    <Box
      sx={{
        position: 'sticky',
        // The page ends with a strip of this width, under which nothing may show.
        bottom: -8,
        zIndex: 2,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        py: 1.25,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Button variant="contained" onClick={onSave} disabled={saving} title={formText.saveKeys}>
        {saving ? formText.saving : formText.save}
      </Button>
      {onNext && (
        <Button variant="outlined" onClick={onNext} disabled={saving} title={formText.nextKeys}>
          {formText.saveAndNext}
        </Button>
      )}
      <Button variant="outlined" onClick={onCancel} title={formText.cancelKeys}>
        {formText.cancel}
      </Button>
      <Typography variant="caption" color="textSecondary" sx={{ ml: 1 }}>
        {formText.requiredNote}
      </Typography>
    </Box>
  );
}
