import { useSession } from '../services.ts';
import { frameText } from '../text/frame.ts';
import { officeTabsOf } from './destinations.ts';
import { PageTabs } from './PageTabs.tsx';

/** The pages about the office itself, side by side. */
export function OfficeTabs() {
  const { office } = useSession();
  return <PageTabs label={frameText.officeTabs} tabs={officeTabsOf(office)} />;
}
