import { Box, Dialog, DialogTitle, InputBase, Typography } from '@mui/material';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDataSet } from '../data/live.ts';
import { useSession } from '../services.ts';
import { frameText } from '../text/frame.ts';
import { hiddenText } from '../ui/hidden-text.ts';
import { lookupOf } from '../ui/lookup.ts';
import { type Found, findable, search } from './findings.ts';

interface QuickSearchProps {
  readonly onClose: () => void;
}

/** Goes to a screen or a record by a part of its name. */
export function QuickSearch({ onClose }: QuickSearchProps) {
  const id = useId();
  const { text, type, found, active, press, open } = useSearch(onClose);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={`${id}-title`} sx={dialogStyle}>
      <DialogTitle id={`${id}-title`} sx={hiddenText}>
        {frameText.searchTitle}
      </DialogTitle>
      <InputBase
        autoFocus
        fullWidth
        value={text}
        placeholder={frameText.searchPlaceholder}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-expanded': found.length > 0,
            'aria-controls': id,
            'aria-activedescendant': found.length > 0 ? `${id}-${active}` : undefined,
            'aria-label': frameText.searchTitle,
            autoComplete: 'off',
            spellCheck: false,
          },
        }}
        sx={{ px: 2, py: 1.25, fontSize: '1.0625rem', borderBottom: 1, borderColor: 'divider' }}
      />
      <Box role="listbox" id={id} aria-label={frameText.searchTitle} sx={{ py: 0.5, overflowY: 'auto' }}>
        {found.map((one, index) => (
          <Answer
            key={one.path}
            id={`${id}-${index}`}
            found={one}
            isActive={index === active}
            onOpen={() => open(one)}
          />
        ))}
      </Box>
      <Typography variant="caption" color="textSecondary" role="status" sx={{ px: 2, py: 1 }}>
        {text.trim() !== '' && found.length === 0 ? frameText.searchNothing : frameText.searchHint}
      </Typography>
    </Dialog>
  );
}

function useSearch(onClose: () => void) {
  const navigate = useNavigate();
  const data = useDataSet();
  const { today, office } = useSession();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const all = useMemo(() => findable(lookupOf(data, today), office), [data, today, office]);
  const found = useMemo(() => search(all, text), [all, text]);
  function open(one: Found | undefined) {
    if (!one) return;
    onClose();
    void navigate(one.path);
  }
  function press(event: KeyboardEvent) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) setActive((active + move + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') open(found[active]);
    else return;
    event.preventDefault();
  }
  function type(next: string) {
    setText(next);
    setActive(0);
  }
  return { text, type, found, active, press, open };
}

const dialogStyle = { '& .MuiDialog-container': { alignItems: 'flex-start', pt: '8vh' } } as const;

interface AnswerProps {
  readonly id: string;
  readonly found: Found;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

function Answer({ id, found, isActive, onOpen }: AnswerProps) {
  return (
    <Box
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={onOpen}
      ref={(element: HTMLElement | null) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      sx={{
        display: 'flex',
        alignItems: 'baseline',
        gap: 2,
        px: 2,
        py: 0.6,
        cursor: 'pointer',
        bgcolor: isActive ? 'chosen' : undefined,
        '&:hover': { bgcolor: isActive ? 'chosen' : 'band' },
      }}
    >
      <Typography noWrap sx={{ flex: 1, minWidth: 0 }}>
        {found.title}
      </Typography>
      <Typography variant="caption" color="textSecondary" noWrap sx={{ flex: 'none' }}>
        {found.what}
      </Typography>
    </Box>
  );
}
