import { Box, Button, ButtonBase } from '@mui/material';
import { Link, NavLink, useLocation } from 'react-router';
import { useOpenConflicts } from '../data/open-conflicts.ts';
import { conflictText } from '../text/conflicts.ts';
import { isCentre } from '../../shared/domain/office.ts';
import { useSession } from '../services.ts';
import { frameText } from '../text/frame.ts';
import { CountBadge } from '../ui/CountBadge.tsx';
import { AddIcon } from '../ui/icons.tsx';
import { exchangePaths } from '../ui/record-paths.ts';
import { type Destination, destinationsOf, isWithin, newActivityPath } from './destinations.ts';
import { narrow } from './narrow.ts';

/** The way to every screen; on a narrow window only the pictures remain, named for those who point or listen. */
export function Navigation() {
  const { pathname } = useLocation();
  const { office } = useSession();
  return (
    <Box
      component="nav"
      aria-label={frameText.navigation}
      sx={{ px: 1, pt: 1, flex: '1 1 auto', minHeight: 0, overflowY: 'auto' }}
    >
      {!isCentre(office) && <NewActivity />}
      {destinationsOf(office).map((destination) => (
        <NavItem
          key={destination.path}
          destination={destination}
          isHere={pathname !== newActivityPath && isWithin(pathname, destination)}
        />
      ))}
    </Box>
  );
}

function NewActivity() {
  return (
    <Button
      component={NavLink}
      to={newActivityPath}
      title={frameText.newActivityKey}
      startIcon={<AddIcon />}
      fullWidth
      sx={newStyle}
    >
      <span>{frameText.newActivity}</span>
    </Button>
  );
}

interface NavItemProps {
  readonly destination: Destination;
  readonly isHere: boolean;
}

function NavItem({ destination: { path, label, icon: Picture }, isHere }: NavItemProps) {
  return (
    <ButtonBase
      component={Link}
      to={path}
      aria-current={isHere ? 'page' : undefined}
      title={label}
      sx={itemStyle}
    >
      <Picture sx={{ fontSize: 19 }} />
      <span>{label}</span>
      {path === exchangePaths.takeIn && <ConflictCount />}
    </ButtonBase>
  );
}

/** How many decisions wait; the number stays until they are made. */
function ConflictCount() {
  const count = useOpenConflicts().length;
  return <CountBadge count={count} label={conflictText.badge(count)} onCloth />;
}

const newStyle = {
  mb: 1,
  minHeight: 34,
  color: 'cloth.background',
  bgcolor: 'cloth.mark',
  '&:hover': { bgcolor: 'cloth.ink' },
  '&.Mui-focusVisible': { outlineColor: 'cloth.ink' },
  [narrow]: {
    minWidth: 0,
    px: 0,
    '& span:not(.MuiButton-icon)': { display: 'none' },
    '& .MuiButton-icon': { m: 0 },
  },
} as const;

const itemStyle = {
  display: 'flex',
  justifyContent: 'flex-start',
  gap: 1.25,
  width: '100%',
  minHeight: 31,
  '@media (max-height: 600px)': { minHeight: 29 },
  px: 1.25,
  borderRadius: 1,
  color: 'cloth.quietInk',
  fontSize: '0.9375rem',
  textAlign: 'left',
  borderLeft: '3px solid transparent',
  '&:hover': { color: 'cloth.ink', bgcolor: 'cloth.raised' },
  '&[aria-current="page"]': {
    color: 'cloth.ink',
    bgcolor: 'cloth.raised',
    borderLeftColor: 'cloth.mark',
    fontWeight: 600,
  },
  '&.Mui-focusVisible': { outlineColor: 'cloth.mark', outlineOffset: -2 },
  [narrow]: { justifyContent: 'center', px: 0, '& span': { display: 'none' } },
} as const;
