import { Box, Button, Dialog } from '@mui/material';
import type { ReactNode } from 'react';
import { saveTexts } from '../text/saving.ts';
import { startTexts } from '../text/start.ts';
import { useStoreState } from './save-status.ts';
import { StartPage } from './StartPage.tsx';

/** Where another window has taken the database or holds it, a sentence covers the page; what was typed stays under it. */
export function StoreGuard({ children }: { readonly children: ReactNode }) {
  const state = useStoreState();
  return (
    <>
      {children}
      <Dialog open={state === 'taken' || state === 'blocked'} fullScreen role="alertdialog">
        {state === 'taken' && <StartPage title={startTexts.takenTitle} message={startTexts.taken} />}
        {state === 'blocked' && <StartPage title={startTexts.ownedTitle} message={startTexts.blocked} />}
        <Box sx={{ maxWidth: 640, width: '100%', mx: 'auto', mt: 3, px: 4 }}>
          <Button variant="contained" onClick={() => globalThis.location.reload()}>
            {saveTexts.reload}
          </Button>
        </Box>
      </Dialog>
    </>
  );
}
