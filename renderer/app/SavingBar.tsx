import { useEffect, useRef } from 'react';
import { isUnsafe, type SaveStatus } from '../data/commit/journal-link.ts';
import { useOfficeData, useSaveStatus } from '../data/live.ts';
import { useServices } from '../services.ts';
import { saveTexts } from '../text/saving.ts';
import { AlertBar } from './AlertBar.tsx';
import { reload } from './reload.ts';
import { useStoreState } from './store-state.ts';

interface SavingBarProps {
  /** Something typed on the page is not saved yet. */
  readonly unsaved: boolean;
}

/** Over every page as long as something is not safe: why, and what can be done. */
export function SavingBar({ unsaved }: SavingBarProps) {
  const { saving } = useOfficeData();
  const status = useSaveStatus();
  const store = useStoreState();
  useSafeAgain(status, unsaved);
  if (store === 'closed') {
    return <AlertBar text={saveTexts.closed} button={saveTexts.reload} onClick={reload} />;
  }
  if (status.state === 'slow') return <AlertBar text={saveTexts.slow} />;
  if (status.state !== 'behind') return null;
  const { message, readOnly } = status;
  return (
    <AlertBar
      text={readOnly ? saveTexts.readOnly(message) : saveTexts.behind(message)}
      button={saveTexts.again}
      onClick={() => void saving.flush()}
    />
  );
}

/** Says once that everything has become safe after it was not; meanwhile no earlier „Mentve” stands beside the bar. */
function useSafeAgain(status: SaveStatus, unsaved: boolean): void {
  const { notices } = useServices();
  const wasBehind = useRef(false);
  const { state } = status;
  const isBad = isUnsafe(status);
  useEffect(() => {
    if (state === 'behind') wasBehind.current = true;
    if (isBad && notices.current()?.severity !== 'error') notices.close();
    if (state !== 'safe' || !wasBehind.current) return;
    wasBehind.current = false;
    notices.show({ message: unsaved ? saveTexts.safeAgainUnsaved : saveTexts.safeAgain });
  }, [state, isBad, unsaved, notices]);
}
