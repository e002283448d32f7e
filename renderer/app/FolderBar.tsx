import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router';
import { useFolderStatus } from '../exchange-folder.ts';
import { localTime, now } from '../platform/clock.ts';
import { folderTexts } from '../text/exchange-folder.ts';
import { WarningIcon } from '../ui/icons.tsx';
import { exchangePaths } from '../ui/record-paths.ts';

/** For so long a folder may be away without anybody being told on every page, in milliseconds: a night, a day off. */
const LONG = 24 * 60 * 60_000;

/** Over every page when the exchange folder has been out of reach for long. */
export function FolderBar() {
  const { use, awaySince } = useFolderStatus();
  if (use !== 'on' || awaySince === undefined || now().instant - awaySince < LONG) return null;
  const { date, time } = localTime(new Date(awaySince));
  return (
    <Box role="status" sx={barStyle}>
      <WarningIcon sx={{ fontSize: 20, flex: 'none', color: 'warning.main' }} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
        {folderTexts.bar(`${date}T${time}`)}
      </Typography>
      <Link component={RouterLink} to={exchangePaths.folder} variant="body2">
        {folderTexts.open}
      </Link>
    </Box>
  );
}

const barStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: { xs: 1.5, md: 3 },
  py: 0.5,
  flex: 'none',
  borderBottom: 1,
  borderColor: 'divider',
  bgcolor: 'band',
} as const;
