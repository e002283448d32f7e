import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { registerNames } from '../features/registers/shapes.ts';
import { backupsPath, centrePath, exchangePaths, historyPath, registerPaths } from '../ui/record-paths.ts';
import { FirstScreen } from './FirstScreen.tsx';
import { NotFound } from './NotFound.tsx';
import { lazily } from './screen.ts';

/*
[Note: Screens]

Every screen is one line here: its address and its component, read when it is first opened. Screens made by hand stand before the
general ones of the registers and win over them: a page for settlements takes `/telepulesek/:id` by standing here.
*/
const DocumentsPage = lazily(() => import('../features/documents/DocumentsPage.tsx'), 'DocumentsPage');
const entry = () => import('../features/activity-entry/ActivityEntryPage.tsx');
const NewActivityPage = lazily(entry, 'NewActivityPage');
const ActivityPage = lazily(entry, 'ActivityPage');
const HomePage = lazily(() => import('../features/home/HomePage.tsx'), 'HomePage');
const SettlementPage = lazily(
  () => import('../features/settlement-page/SettlementPage.tsx'),
  'SettlementPage',
);
const OfficePage = lazily(() => import('../features/office-settings/OfficePage.tsx'), 'OfficePage');
const BackupsPage = lazily(() => import('../features/backups/BackupsPage.tsx'), 'BackupsPage');
const GiveOutPage = lazily(() => import('../features/give-out/GiveOutPage.tsx'), 'GiveOutPage');
const TransferLogPage = lazily(() => import('../features/give-out/TransferLogPage.tsx'), 'TransferLogPage');
const TakeInPage = lazily(() => import('../features/take-in/TakeInPage.tsx'), 'TakeInPage');

const ExchangeFolderPage = lazily(
  () => import('../features/exchange-folder/ExchangeFolderPage.tsx'),
  'ExchangeFolderPage',
);
const HistoryPage = lazily(() => import('../features/history/HistoryPage.tsx'), 'HistoryPage');
const RecordHistoryPage = lazily(
  () => import('../features/history/RecordHistoryPage.tsx'),
  'RecordHistoryPage',
);
const DuplicatesPage = lazily(() => import('../features/duplicates/DuplicatesPage.tsx'), 'DuplicatesPage');
const ConflictsPage = lazily(() => import('../features/conflicts/ConflictsPage.tsx'), 'ConflictsPage');

const RestoredNotice = lazily(() => import('../features/home/RestoredNotice.tsx'), 'RestoredNotice');
const SecondCopyReminder = lazily(
  () => import('../features/home/SecondCopyReminder.tsx'),
  'SecondCopyReminder',
);
const CentrePage = lazily(() => import('../features/centre/CentrePage.tsx'), 'CentrePage');
const IndicatorsPage = lazily(() => import('../features/centre/IndicatorsPage.tsx'), 'IndicatorsPage');
const TotalsPage = lazily(() => import('../features/centre/TotalsPage.tsx'), 'TotalsPage');
const CountyPage = lazily(() => import('../features/centre/CountyPage.tsx'), 'CountyPage');
const CentreSettlementPage = lazily(
  () => import('../features/centre/CentreSettlementPage.tsx'),
  'CentreSettlementPage',
);

/** What must be said where the day begins, before the counties. */
const centreHome = (
  <>
    <RestoredNotice />
    <SecondCopyReminder />
    <CentrePage />
  </>
);

const byHand: readonly (readonly [path: string, screen: ReactNode])[] = [
  ['/', <FirstScreen key="home" home={<HomePage />} centre={centreHome} />],
  [centrePath, <CentrePage key="centre" />],
  [`${centrePath}/indikatorok`, <IndicatorsPage key="centre-indicators" />],
  [`${centrePath}/osszegek`, <TotalsPage key="centre-totals" />],
  [`${centrePath}/megye/:code`, <CountyPage key="centre-county" />],
  [`${centrePath}/telepules/:ksh`, <CentreSettlementPage key="centre-settlement" />],
  [`${registerPaths.activity}/uj`, <NewActivityPage key="new" />],
  [`${registerPaths.activity}/:id`, <ActivityPage key="activity" />],
  [`${registerPaths.activity}/:id/szerkesztes`, <ActivityPage key="activity" />],
  [`${registerPaths.mentoredSettlement}/:ksh`, <SettlementPage key="settlement" />],
  ['/dokumentumok', <DocumentsPage key="documents" />],
  ['/dokumentumok/:id', <DocumentsPage key="documents" />],
  ['/iroda', <OfficePage key="office" />],
  [backupsPath, <BackupsPage key="backups" />],
  [exchangePaths.folder, <ExchangeFolderPage key="exchange-folder" />],
  [exchangePaths.takeIn, <TakeInPage key="take-in" />],
  [exchangePaths.giveOut, <GiveOutPage key="give-out" />],
  [exchangePaths.log, <TransferLogPage key="transfer-log" />],
  [historyPath, <HistoryPage key="history" />],
  [`${historyPath}/:kind/:id`, <RecordHistoryPage key="record-history" />],
  [exchangePaths.conflicts, <ConflictsPage key="conflicts" />],
  [exchangePaths.duplicates, <DuplicatesPage key="duplicates" />],
  ['/iroda/:tab', <OfficePage key="office" />],
];

const ListScreen = lazily(() => import('../features/registers/ListScreen.tsx'), 'ListScreen');
const RecordScreen = lazily(() => import('../features/registers/RecordScreen.tsx'), 'RecordScreen');
const NewScreen = lazily(() => import('../features/registers/FormScreen.tsx'), 'NewScreen');
const EditScreen = lazily(() => import('../features/registers/FormScreen.tsx'), 'EditScreen');

const ofRegisters = registerNames.flatMap((name): RouteObject[] => [
  { path: registerPaths[name], element: <ListScreen key={name} name={name} /> },
  { path: `${registerPaths[name]}/uj`, element: <NewScreen key={name} name={name} /> },
  { path: `${registerPaths[name]}/:id`, element: <RecordScreen key={name} name={name} /> },
  { path: `${registerPaths[name]}/:id/szerkesztes`, element: <EditScreen key={name} name={name} /> },
]);

/** The first of two screens with the same address is shown. */
export const routes: readonly RouteObject[] = [
  ...byHand.map(([path, element]): RouteObject => ({ path, element })),
  ...ofRegisters,
  { path: '*', element: <NotFound /> },
];

/** Is there a screen at this address? */
export function hasScreen(path: string): boolean {
  return routes.some((route) => route.path === path);
}
