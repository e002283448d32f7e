import { Box, Button, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { recoveryTexts } from '../../text/recovery.ts';
import type { Recovering } from './recovering.ts';

const texts = recoveryTexts.helper;

interface HelperSummaryProps extends Recovering {
  /** What the browser's store answered when it failed. */
  readonly fault: string | undefined;
}

/** What somebody who helps must know, ready to be copied; no personal data. */
export function HelperSummary({ fault, ...recovering }: HelperSummaryProps) {
  const [said, setSaid] = useState<string>();
  const text = useRef<HTMLPreElement>(null);
  const copy = () => {
    const selection = globalThis.getSelection();
    if (text.current === null || selection === null) return;
    selection.selectAllChildren(text.current);
    // The page has no permission for the clipboard but copying what is selected needs none.
    setSaid(document.execCommand('copy') ? texts.copied : texts.notCopied);
  };
  return (
    <Box component="details" sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5 }}>
      <Typography component="summary" variant="body2" color="textSecondary" sx={{ cursor: 'pointer' }}>
        {texts.title}
      </Typography>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {texts.text}
      </Typography>
      <Box component="pre" ref={text} sx={preStyle}>
        {[summaryOf(recovering), ...(fault === undefined ? [] : [`fault: ${fault}`])].join('\n')}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Button variant="outlined" size="small" onClick={copy}>
          {texts.copy}
        </Button>
        <Typography variant="body2" role="status">
          {said}
        </Typography>
      </Box>
    </Box>
  );
}

/** Technical facts; their names are for the one who helps. */
function summaryOf({ why, kept, database, about }: Recovering): string {
  const { office, journal, snapshots, trouble } = kept;
  const point = (one: { readonly counter: number; readonly rows: number; readonly fingerprint: string }) =>
    `counter ${one.counter}, rows ${one.rows}, fingerprint ${one.fingerprint}`;
  return [
    `Mentoriroda ${about.version} (${about.host}), ${navigator.userAgent}`,
    `reason: ${why}; database: ${database}`,
    office === null
      ? 'state: none'
      : `state: ${point(office)}, replica ${office.replica}, data version ${office.dataVersion}, app ${office.app}`,
    `journal: ${journal.state}, ${point(journal)}, replica ${journal.replica ?? '–'}`,
    ...snapshots.map(
      (one) =>
        `snapshot ${one.id}: ${point(one)}, bytes ${one.bytes}, after it ${one.operationsAfter ?? 'gap'}${one.shrunk ? ', shrunk' : ''}`,
    ),
    `folder copied: ${kept.copied}; program changed: ${kept.programChanged}; trouble: ${trouble ?? 'none'}`,
  ].join('\n');
}

const preStyle = {
  fontSize: '0.8125rem',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  maxHeight: 240,
  overflow: 'auto',
  bgcolor: 'band',
  p: 1.5,
} as const;
