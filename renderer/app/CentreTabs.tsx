import { useLocation } from 'react-router';
import { isCentre } from '../../shared/domain/office.ts';
import { useSession } from '../services.ts';
import { centreTexts } from '../text/centre.ts';
import { centrePath } from '../ui/record-paths.ts';
import { PageTabs } from './PageTabs.tsx';

const tabs = [
  { path: centrePath, label: centreTexts.tabs.overview },
  { path: `${centrePath}/indikatorok`, label: centreTexts.tabs.indicators },
  { path: `${centrePath}/osszegek`, label: centreTexts.tabs.totals },
];

/** The first page of a centre is its overview, whatever its address. */
const atHome = tabs.map((tab, index) => (index === 0 ? { ...tab, path: '/' } : tab));

/** The pages of the national centre, side by side. */
export function CentreTabs() {
  const { office } = useSession();
  const { pathname } = useLocation();
  if (!isCentre(office)) return null;
  return <PageTabs label={centreTexts.tabsLabel} tabs={pathname === '/' ? atHome : tabs} />;
}
