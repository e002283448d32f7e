import { Box } from '@mui/material';
import { useExchangeFolder, useFolderStatus } from '../../exchange-folder.ts';
import { useServices, useSession } from '../../services.ts';
import { folderTexts as texts } from '../../text/exchange-folder.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AttentionPanel } from './AttentionPanel.tsx';
import { FolderPanel } from './FolderPanel.tsx';
import { PcsPanel } from './PcsPanel.tsx';

/** The folder through which the PCs of the office share their data: where it is, who is there, what needs a person. */
export function ExchangeFolderPage() {
  const folder = useExchangeFolder();
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      {folder === undefined ? <NoFolder /> : <Shared />}
    </>
  );
}

function Shared() {
  const status = useFolderStatus();
  const isChosen = status.use !== 'off' && status.use !== 'unknown';
  return (
    <Box sx={columnsStyle}>
      <div>
        <FolderPanel status={status} />
      </div>
      {isChosen && (
        <div>
          {status.troubles.length + status.offers.length + status.open.length > 0 && (
            <AttentionPanel status={status} />
          )}
          <PcsPanel pcs={status.pcs} />
        </div>
      )}
    </Box>
  );
}

/** Why there is none here. */
function NoFolder() {
  const { sample } = useSession();
  const { about } = useServices();
  const isBrowser = about.host === 'browser' && !sample;
  return <Notice tone={isBrowser ? 'warning' : 'info'} text={isBrowser ? texts.browser : texts.sample} />;
}

/** Two columns that stay where they are while something in them grows. */
const columnsStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 30rem), 1fr))',
  alignItems: 'start',
  columnGap: 2,
} as const;
