import { CircularProgress, Dialog, DialogContent, Typography } from '@mui/material';
import { createContext, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { CheckResult } from '../data/keeping/check-database.ts';
import { useServices } from '../services.ts';
import { keepingTexts } from '../text/keeping.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { backupsPath } from '../ui/record-paths.ts';
import { type Shrunk, useKeepSafe } from './keep-safe.ts';
import type { KeptStart } from './open-guarded.ts';
import { lazily } from './screen.ts';
import { useSecondCopies } from './second-copies.ts';

const DamageDialog = lazily(() => import('../features/damage/DamageDialog.tsx'), 'DamageDialog');

/** What the last check found wrong, and the way to look at it. */
interface FoundDamage {
  readonly damage: CheckResult | undefined;
  show(): void;
}

const DamageContext = createContext<FoundDamage | undefined>(undefined);

export function useDamage(): FoundDamage | undefined {
  return useContext(DamageContext);
}

/** Around an office that is kept: snapshots and checks in the background, and the questions that come of them. */
export function KeepSafe({ start, children }: { readonly start: KeptStart; readonly children: ReactNode }) {
  // Before the first snapshot of the day, so that it is copied too.
  useSecondCopies(start.keeper);
  const { damage, shrunk, closing, check, forgetShrunk } = useKeepSafe(start);
  const [isShown, setShown] = useState(false);
  const found = useMemo(() => ({ damage, show: () => setShown(true) }), [damage]);
  const close = () => setShown(false);
  return (
    <DamageContext value={found}>
      {children}
      {isShown && (
        <Suspense>
          <DamageDialog
            onRepaired={() => void check()}
            onClose={close}
            onBackups={() => {
              close();
              goToBackups();
            }}
          />
        </Suspense>
      )}
      {shrunk && <ShrinkQuestion shrunk={shrunk} onAnswered={forgetShrunk} />}
      <ClosingDialog open={closing} />
    </DamageContext>
  );
}

/** Takes the keyboard from the page, and nothing but the end of the program closes it. */
function ClosingDialog({ open }: { readonly open: boolean }) {
  return (
    <Dialog open={open} role="alertdialog" aria-labelledby="closing-text" sx={{ zIndex: 'tooltip' }}>
      <DialogContent sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <CircularProgress size={28} aria-hidden />
        <Typography id="closing-text">{keepingTexts.closing}</Typography>
      </DialogContent>
    </Dialog>
  );
}

function goToBackups(): void {
  globalThis.location.hash = backupsPath;
}

interface ShrinkQuestionProps {
  readonly shrunk: Shrunk;
  onAnswered(): void;
}

function ShrinkQuestion({ shrunk, onAnswered }: ShrinkQuestionProps) {
  const { shell, notices } = useServices();
  const { title, text, accept, look, failed } = keepingTexts.shrink;
  async function accepted(): Promise<void> {
    const done = await shell.acceptShrink({ id: shrunk.id });
    if (!done.ok) notices.show({ message: failed(done.message), severity: 'error' });
    onAnswered();
  }
  return (
    <ConfirmDialog
      open
      harmless
      title={title}
      text={text(shrunk.rows, shrunk.from)}
      confirmLabel={accept}
      cancelLabel={look}
      onConfirm={() => void accepted()}
      onCancel={() => {
        onAnswered();
        goToBackups();
      }}
    />
  );
}
