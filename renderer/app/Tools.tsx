import { Box, IconButton, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { frameText } from '../text/frame.ts';
import { HelpIcon, SearchIcon, SunIcon } from '../ui/icons.tsx';
import { appearances, useAppearance } from './appearance.ts';
import { narrow } from './narrow.ts';

interface ToolsProps {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

/** Search, help and how the page looks. */
export function Tools({ onSearch, onHelp }: ToolsProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { appearance, choose } = useAppearance();
  return (
    <Box sx={toolsStyle}>
      <IconButton
        size="small"
        onClick={onSearch}
        aria-label={frameText.quickSearch}
        title={frameText.quickSearchKey}
      >
        <SearchIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" onClick={onHelp} aria-label={frameText.help} title={frameText.helpKey}>
        <HelpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-label={frameText.appearance}
        aria-haspopup="menu"
        title={frameText.appearance}
      >
        <SunIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <ListSubheader sx={{ lineHeight: 2.4, bgcolor: 'transparent' }}>{frameText.appearance}</ListSubheader>
        {appearances.map((one) => (
          <MenuItem
            key={one}
            selected={one === appearance}
            onClick={() => {
              choose(one);
              setAnchor(null);
            }}
          >
            {frameText.appearances[one]}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}

const toolsStyle = {
  display: 'flex',
  gap: 0.25,
  [narrow]: { flexDirection: 'column', alignItems: 'center' },
  '& .MuiIconButton-root': {
    color: 'cloth.quietInk',
    '&:hover': { color: 'cloth.ink', bgcolor: 'cloth.raised' },
    '&.Mui-focusVisible': { outlineColor: 'cloth.mark' },
  },
} as const;
