import { Box, Dialog } from '@mui/material';
import type { ReactNode } from 'react';
import { saveTexts } from '../text/saving.ts';
import { startTexts } from '../text/start.ts';
import { AlertBar } from './AlertBar.tsx';
import { reload } from './reload.ts';
import { StartPage } from './StartPage.tsx';
import { useStoreState } from './store-state.ts';

/**
 * Where the database was taken from this window or removed, a bar says so over the page, from which what was typed can still be copied;
 * where another window holds it so that it does not open at all, a sentence covers the page.
 */
export function StoreGuard({ children }: { readonly children: ReactNode }) {
  const state = useStoreState();
  const again = { label: saveTexts.reload, onClick: reload };
  return (
    <>
      {state === 'taken' && (
        <Box sx={{ position: 'sticky', top: 0, zIndex: 'tooltip' }}>
          <AlertBar text={saveTexts.taken} button={again.label} onClick={again.onClick} />
        </Box>
      )}
      {children}
      <Dialog open={state === 'blocked'} fullScreen role="alertdialog">
        <StartPage title={startTexts.ownedTitle} message={startTexts.blocked} button={again} />
      </Dialog>
    </>
  );
}
