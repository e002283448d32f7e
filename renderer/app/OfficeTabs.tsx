import { Box, ButtonBase } from '@mui/material';
import { Link, useLocation } from 'react-router';
import { frameText } from '../text/frame.ts';
import { officeTabs } from './destinations.ts';

/** The pages about the office itself, side by side. */
export function OfficeTabs() {
  const { pathname } = useLocation();
  const here = officeTabs
    .map(({ path }) => path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.length - one.length)[0];
  if (officeTabs.length < 2 || here === undefined) return null;
  return (
    <Box
      component="nav"
      aria-label={frameText.officeTabs}
      sx={{ display: 'flex', gap: 0.5, mb: 1.5, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
    >
      {officeTabs.map(({ path, label }) => (
        <ButtonBase
          key={path}
          component={Link}
          to={path}
          aria-current={path === here ? 'page' : undefined}
          sx={tabStyle}
        >
          {label}
        </ButtonBase>
      ))}
    </Box>
  );
}

const tabStyle = {
  px: 1.5,
  py: 0.75,
  mb: '-1px',
  fontSize: '0.9375rem',
  color: 'text.secondary',
  borderBottom: '3px solid transparent',
  '&:hover': { color: 'text.primary' },
  '&[aria-current="page"]': { color: 'primary.main', borderBottomColor: 'secondary.main', fontWeight: 600 },
} as const;
