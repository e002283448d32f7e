import { frameText } from '../text/frame.ts';
import { officeTabs } from './destinations.ts';
import { PageTabs } from './PageTabs.tsx';

/** The pages about the office itself, side by side. */
export function OfficeTabs() {
  return <PageTabs label={frameText.officeTabs} tabs={officeTabs} />;
}
