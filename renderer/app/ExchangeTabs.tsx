import { useOpenConflicts } from '../data/open-conflicts.ts';
import { conflictText } from '../text/conflicts.ts';
import { frameText } from '../text/frame.ts';
import { CountBadge } from '../ui/CountBadge.tsx';
import { exchangePaths } from '../ui/record-paths.ts';
import { exchangeTabs } from './destinations.ts';
import { PageTabs } from './PageTabs.tsx';

/** The pages about data files and what comes of them, side by side. */
export function ExchangeTabs() {
  const count = useOpenConflicts().length;
  const waiting = <CountBadge count={count} label={conflictText.badge(count)} />;
  return (
    <PageTabs
      label={frameText.exchangeTabs}
      tabs={exchangeTabs}
      marks={{ [exchangePaths.conflicts]: waiting }}
    />
  );
}
