import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { Fragment } from 'react';
import { helpText } from '../text/help.ts';

interface KeyboardHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every key the program listens to. */
export function KeyboardHelp({ open, onClose }: KeyboardHelpProps) {
  return (
    <Dialog open={open} onClose={onClose} maxWidth="md" fullWidth aria-labelledby="keyboard-help">
      <DialogTitle id="keyboard-help">{helpText.title}</DialogTitle>
      {/* Scrolled by its keys where the window is low. */}
      <DialogContent tabIndex={0} role="group" aria-labelledby="keyboard-help">
        <Box sx={{ columnWidth: '24rem', columnGap: 4 }}>
          {helpText.groups.map((group) => (
            <Box key={group.title} component="section" sx={{ breakInside: 'avoid', mb: 2 }}>
              <Typography variant="h3" sx={{ mb: 0.5, color: 'primary.main' }}>
                {group.title}
              </Typography>
              <Box component="dl" sx={listStyle}>
                {group.keys.map(([keys, meaning]) => (
                  <Fragment key={keys}>
                    <dt>{keys}</dt>
                    <dd>{meaning}</dd>
                  </Fragment>
                ))}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" autoFocus onClick={onClose}>
          {helpText.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const listStyle = {
  display: 'grid',
  gridTemplateColumns: '9.5rem 1fr',
  gap: '4px 12px',
  m: 0,
  fontSize: '0.875rem',
  '& dt': { fontWeight: 600 },
  '& dd': { m: 0 },
} as const;
