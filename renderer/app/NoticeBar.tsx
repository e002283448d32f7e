import { Box, Button, IconButton, Paper, Snackbar, Typography } from '@mui/material';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Notice, Notices } from '../notices.ts';
import { saveTexts } from '../text/saving.ts';
import { CheckIcon, CloseIcon, ErrorIcon, UndoIcon } from '../ui/icons.tsx';
import { type TakesFromText, useHotkeys } from '../ui/use-hotkeys.ts';

const shownFor = 9_000;

/** The newest message at the foot of the page, which ends above it: nothing is covered. It takes no focus, and errors stay until closed. */
export function NoticeBar({ notices }: { readonly notices: Notices }) {
  const notice = useSyncExternalStore(
    (listener) => notices.subscribe(listener),
    () => notices.current(),
  );
  const undo = notice?.undo;
  useHotkeys(undo ? { 'ctrl+z': () => void undo() } : {}, useUntouched(notice));
  const isError = notice?.severity === 'error';
  return (
    <Snackbar
      key={notice?.number}
      open={notice !== undefined}
      autoHideDuration={isError ? null : shownFor}
      sx={placeStyle}
      onClose={(_, reason) => {
        if (reason === 'timeout') notices.close();
      }}
    >
      <Box>{notice && <Bar notice={notice} onClose={() => notices.close()} />}</Box>
    </Snackbar>
  );
}

/** Nothing was typed in the field since the message came: there Ctrl+Z is meant for the save, not for the text. */
function useUntouched(notice: Notice | undefined): TakesFromText {
  const typedUnder = useRef(new WeakMap<EventTarget, Notice>());
  useEffect(() => {
    if (notice === undefined) return undefined;
    const touch = ({ target }: Event) => target && typedUnder.current.set(target, notice);
    document.addEventListener('input', touch, true);
    return () => document.removeEventListener('input', touch, true);
  }, [notice]);
  return useCallback((field) => field !== null && typedUnder.current.get(field) !== notice, [notice]);
}

function Bar({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const isError = notice.severity === 'error';
  const Sign = isError ? ErrorIcon : CheckIcon;
  return (
    <Paper
      elevation={6}
      role={isError ? 'alert' : 'status'}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1.5,
        py: 0.75,
        maxWidth: 720,
        border: 1,
        borderColor: 'divider',
        color: 'cloth.ink',
        bgcolor: isError ? 'error.main' : 'cloth.background',
        ...(isError && { color: 'error.contrastText' }),
      }}
    >
      <Sign sx={{ fontSize: 20 }} />
      <Typography variant="body2" sx={{ flex: 1 }}>
        {notice.message}
      </Typography>
      {notice.undo && (
        <Button
          size="small"
          color="inherit"
          startIcon={<UndoIcon />}
          onClick={() => void notice.undo?.()}
          sx={{ color: 'cloth.mark' }}
        >
          {saveTexts.undo}
        </Button>
      )}
      <IconButton size="small" color="inherit" aria-label={saveTexts.close} onClick={onClose}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </Paper>
  );
}

/** A line of its own between page and foot; over the shade of a dialog it stays bright. */
const placeStyle = {
  // Doubled, because the place at the edge of the window is set per width of the window.
  '&&': {
    position: 'relative',
    inset: 'auto',
    transform: 'none',
    flex: 'none',
    justifyContent: 'flex-end',
    px: { xs: 1.5, md: 3 },
    py: 0.75,
  },
} as const;
