import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FolderOffer, FolderStatus, FolderTrouble } from '../../data/folder/folder-status.ts';
import { offerFile } from '../../offered-file.ts';
import { useServices } from '../../services.ts';
import { folderTexts } from '../../text/exchange-folder.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { exchangePaths } from '../../ui/record-paths.ts';
import { momentOf } from './moments.ts';

const texts = folderTexts.attention;

/** Files that wait for a person: of other offices, as far as that is known, and those that cannot be read. Each is named, with what can be done. */
export function AttentionPanel({ status }: { readonly status: FolderStatus }) {
  const { problem, open } = useOpening();
  return (
    <Panel title={texts.title}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {problem !== undefined && <Notice tone="error" text={problem} />}
        {status.offers.map((offer) => (
          <Notice
            key={offer.name}
            tone="info"
            title={offer.name}
            text={offerWords(offer)}
            actions={
              <Button
                size="small"
                variant="outlined"
                aria-label={texts.openOf(offer.name)}
                onClick={() => open(offer.name)}
              >
                {texts.open}
              </Button>
            }
          />
        ))}
        {status.troubles.map((trouble) => (
          <Notice key={trouble.name} tone="warning" title={trouble.name} text={troubleWords(trouble)} />
        ))}
        {status.open.map((name) => (
          <Notice key={name} tone="warning" title={name} text={texts.stayedOpen} />
        ))}
      </Box>
    </Panel>
  );
}

function offerWords({ why, label, madeAt }: FolderOffer): string {
  const words = texts.offers[why];
  return typeof words === 'string' ? words : words(label, madeAt);
}

function troubleWords({ why, since }: FolderTrouble): string {
  return why === 'broken' ? texts.whys.broken(momentOf(since)) : texts.whys[why];
}

/** Opens a file of the folder on the page where files are taken in. */
function useOpening() {
  const { shell } = useServices();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  async function open(name: string): Promise<void> {
    setProblem(undefined);
    const read = await shell.readFromFolder({ name });
    if (!read.ok) return setProblem(read.reason === 'gone' ? texts.gone : read.message);
    offerFile({ name, bytes: read.value.bytes });
    await navigate(exchangePaths.takeIn);
  }
  return { problem, open: (name: string) => void open(name) };
}
