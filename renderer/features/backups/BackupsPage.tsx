import { Box } from '@mui/material';
import { useKeeping, useServices, useSession } from '../../services.ts';
import { backupTexts as texts } from '../../text/backups.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { SaveAllPanel } from './SaveAllPanel.tsx';
import { SecondPlacePanel } from './SecondPlacePanel.tsx';
import { SnapshotsPanel } from './SnapshotsPanel.tsx';
import { useKept } from './use-kept.ts';

/** The one place for everything that keeps the data from being lost. */
export function BackupsPage() {
  const keeping = useKeeping();
  return (
    <>
      <PageHeader title={texts.title} subtitle={keeping && texts.subtitle} />
      {keeping === undefined && <NothingKept />}
      {keeping === undefined ? (
        <Box sx={columnsStyle}>
          <SaveAllPanel />
          <CheckPanel />
        </Box>
      ) : (
        <Kept />
      )}
    </>
  );
}

function Kept() {
  const kept = useKept();
  return (
    <>
      {[kept.now?.trouble, kept.failed ? texts.unreadable : null].map(
        (problem) =>
          problem && (
            <Box key={problem} sx={noticeStyle}>
              <Notice tone="error" text={problem} />
            </Box>
          ),
      )}
      <Box sx={columnsStyle}>
        <div>{kept.now && <SnapshotsPanel kept={kept.now} onChange={kept.refresh} />}</div>
        <div>
          {kept.now && <SecondPlacePanel place={kept.now.secondPlace} onChange={kept.refresh} />}
          <SaveAllPanel />
          <CheckPanel />
        </div>
      </Box>
    </>
  );
}

/** Why there is no journal here, and what to do instead. */
function NothingKept() {
  const { sample } = useSession();
  const { about } = useServices();
  const isBrowser = about.host === 'browser' && !sample;
  return (
    <Box sx={noticeStyle}>
      <Notice tone={isBrowser ? 'warning' : 'info'} text={isBrowser ? texts.browser : texts.sample} />
    </Box>
  );
}

const noticeStyle = { mb: 2 } as const;

/** Two columns that stay where they are while something in them grows. */
const columnsStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 32rem), 1fr))',
  alignItems: 'start',
  columnGap: 2,
} as const;
