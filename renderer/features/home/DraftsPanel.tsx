import { Box, Button, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import type { DataSet, KindName } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { draftText } from '../../text/drafts.ts';
import { isSaved, type KeptDraft } from '../../ui/draft-shelf.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useDrafts } from '../../ui/use-draft.ts';

/** What this person has left half typed: go on with it, or let it go. Not there while there is nothing. */
export function DraftsPanel({ data }: { readonly data: DataSet }) {
  const { drafts, forget } = useDrafts();
  const left = drafts.filter(({ content }) => !isSaved(content, recordOf(data, content)));
  if (left.length === 0) return null;
  return (
    <Box sx={{ maxWidth: 900 }}>
      <Panel title={draftText.panel}>
        {left.map((draft) => (
          <DraftLine
            key={draft.place}
            draft={draft}
            isGone={draft.content.before !== undefined && recordOf(data, draft.content) === undefined}
            onForget={() => forget(draft.place)}
          />
        ))}
      </Panel>
    </Box>
  );
}

function recordOf(data: DataSet, { kind, id }: KeptDraft['content']) {
  const records: ReadonlyMap<string, unknown> | undefined = data[kind as KindName];
  return records?.get(id) as AnyRecord | undefined;
}

interface DraftLineProps {
  readonly draft: KeptDraft;
  /** The record it would change is not there any more. */
  readonly isGone: boolean;
  readonly onForget: () => void;
}

function DraftLine({ draft: { place, typedAt, content }, isGone, onForget }: DraftLineProps) {
  const way = { component: RouterLink, to: content.address, state: { draft: place } };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.375 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {isGone ? (
          <Typography variant="body2">{content.title}</Typography>
        ) : (
          <Link {...way} color="textPrimary" variant="body2" sx={{ fontWeight: 600 }}>
            {content.title}
          </Link>
        )}
        <Typography variant="caption" color="textSecondary" component="p">
          {isGone ? `${draftText.typedAt(typedAt)} · ${draftText.gone}` : draftText.typedAt(typedAt)}
        </Typography>
      </Box>
      {!isGone && (
        <Button {...way} size="small" variant="outlined" aria-label={draftText.continueOf(content.title)}>
          {draftText.resume}
        </Button>
      )}
      <Button size="small" aria-label={draftText.forgetOf(content.title)} onClick={onForget}>
        {draftText.discard}
      </Button>
    </Box>
  );
}
