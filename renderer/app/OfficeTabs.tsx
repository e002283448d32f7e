import { Box, ButtonBase } from '@mui/material';
import { NavLink, useLocation } from 'react-router';
import { frameText } from '../text/frame.ts';
import { officeTabs } from './destinations.ts';

/** The pages about the office itself, side by side. */
export function OfficeTabs() {
  const { pathname } = useLocation();
  const isHere = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  if (officeTabs.length < 2 || !officeTabs.some(({ path }) => isHere(path))) return null;
  return (
    <Box
      component="nav"
      aria-label={frameText.officeTabs}
      sx={{ display: 'flex', gap: 0.5, mb: 1.5, borderBottom: 1, borderColor: 'divider', flex: 'none' }}
    >
      {officeTabs.map(({ path, label }) => (
        <ButtonBase
          key={path}
          component={NavLink}
          to={path}
          aria-current={isHere(path) ? 'page' : undefined}
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
