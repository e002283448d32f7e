import { frameText } from '../text/frame.ts';
import { exchangeTabs } from './destinations.ts';
import { PageTabs } from './PageTabs.tsx';

/** The pages about data files and what comes of them, side by side. */
export function ExchangeTabs() {
  return <PageTabs label={frameText.exchangeTabs} tabs={exchangeTabs} />;
}
