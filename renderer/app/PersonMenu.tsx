import { Box, ButtonBase, ListSubheader, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import type { Mentor } from '../../shared/domain/mentor.ts';
import { formalName } from '../../shared/lib/hungarian-names.ts';
import { compareNames } from '../../shared/lib/order.ts';
import { useRecords } from '../data/live.ts';
import { useSession } from '../services.ts';
import { frameText } from '../text/frame.ts';
import { DownIcon, PersonIcon } from '../ui/icons.tsx';
import { narrow } from './narrow.ts';

/** Who sits at this PC, and the way to change it. */
export function PersonMenu() {
  const session = useSession();
  const { person, today, office } = session;
  const mentors = useRecords('mentor');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const working = [...mentors.values()]
    .filter((one) => one.id === person?.id || (one.office === office.id && isWorking(one, today)))
    .sort((one, other) => compareNames(nameOf(one), nameOf(other)));
  const choose = (id: string) => {
    session.setPerson(id);
    setAnchor(null);
  };
  return (
    <>
      <ButtonBase
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={frameText.choosePerson}
        sx={buttonStyle}
      >
        <Seat person={person} />
      </ButtonBase>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <ListSubheader sx={{ lineHeight: 2.4, bgcolor: 'transparent' }}>
          {frameText.choosePerson}
        </ListSubheader>
        {working.map((one) => (
          <MenuItem key={one.id} selected={one.id === person?.id} onClick={() => choose(one.id)}>
            {nameOf(one)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function Seat({ person }: { readonly person: Mentor | undefined }) {
  return (
    <>
      <PersonIcon sx={{ fontSize: 22 }} />
      <Box sx={{ flex: 1, minWidth: 0, textAlign: 'left', lineHeight: 1.25, [narrow]: { display: 'none' } }}>
        <Typography variant="caption" component="span" sx={{ display: 'block', color: 'cloth.quietInk' }}>
          {frameText.atThisPc}
        </Typography>
        <Typography variant="body2" component="span" noWrap sx={{ display: 'block', fontWeight: 600 }}>
          {person ? nameOf(person) : frameText.nobody}
        </Typography>
      </Box>
      <DownIcon sx={{ fontSize: 16, [narrow]: { display: 'none' } }} />
    </>
  );
}

function isWorking({ end }: Mentor, today: string): boolean {
  return end === undefined || end >= today;
}

function nameOf(one: Mentor): string {
  return formalName([one.title, one.familyName, one.givenName].filter(Boolean).join(' '));
}

const buttonStyle = {
  display: 'flex',
  gap: 1,
  width: '100%',
  px: 1,
  py: 0.5,
  borderRadius: 1,
  color: 'cloth.ink',
  '&:hover': { bgcolor: 'cloth.raised' },
  '&.Mui-focusVisible': { outlineColor: 'cloth.mark', outlineOffset: -2 },
  [narrow]: { justifyContent: 'center', px: 0 },
} as const;
