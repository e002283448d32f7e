import type { SvgIcon } from '@mui/material';
import { isCentre, type Office } from '../../shared/domain/office.ts';
import { frameText } from '../text/frame.ts';
import {
  ActivitiesIcon,
  CentreIcon,
  CommunitiesIcon,
  ContactsIcon,
  DocumentsIcon,
  ExchangeIcon,
  HomeIcon,
  OrganisationsIcon,
  ProjectsIcon,
  SettingsIcon,
  SettlementsIcon,
  TasksIcon,
  TravelIcon,
} from '../ui/icons.tsx';
import { backupsPath, centrePath, exchangePaths, historyPath, registerPaths } from '../ui/record-paths.ts';
import { hasScreen } from './routes.tsx';

export interface Destination {
  readonly path: string;
  readonly label: string;
  readonly icon: typeof SvgIcon;
  /** Addresses that belong to it besides those below its own. */
  readonly also?: readonly string[];
}

export const newActivityPath = `${registerPaths.activity}/uj`;
const officePath = '/iroda';

/** The pages about the office itself stand side by side as tabs. */
const officeTabs = [
  { path: officePath, label: frameText.settings },
  { path: registerPaths.mentor, label: frameText.mentors },
  { path: registerPaths.assignment, label: frameText.assignments },
  { path: registerPaths.indicatorTarget, label: frameText.targets },
  { path: historyPath, label: frameText.history },
  { path: backupsPath, label: frameText.backups },
].filter(({ path }) => hasScreen(path));

/** Registers only a county has use for: the centre assigns nobody to settlements, and the network's targets belong to the indicators. */
const ofCounty: ReadonlySet<string> = new Set([registerPaths.assignment, registerPaths.indicatorTarget]);

/** The tabs of this office. */
export function officeTabsOf(office: Pick<Office, 'role'>): typeof officeTabs {
  return isCentre(office) ? officeTabs.filter(({ path }) => !ofCounty.has(path)) : officeTabs;
}

/** The pages about data files: taking in, giving out, and what comes of both. */
export const exchangeTabs = [
  { path: exchangePaths.takeIn, label: frameText.takeIn },
  { path: exchangePaths.giveOut, label: frameText.giveOut },
  { path: exchangePaths.folder, label: frameText.exchangeFolder },
  { path: exchangePaths.conflicts, label: frameText.conflicts },
  { path: exchangePaths.duplicates, label: frameText.duplicates },
  { path: exchangePaths.log, label: frameText.transferLog },
].filter(({ path }) => hasScreen(path));

const all: readonly Destination[] = [
  { path: '/', label: frameText.home, icon: HomeIcon },
  { path: registerPaths.activity, label: frameText.activities, icon: ActivitiesIcon },
  { path: registerPaths.mentoredSettlement, label: frameText.settlements, icon: SettlementsIcon },
  {
    path: registerPaths.project,
    label: frameText.projects,
    icon: ProjectsIcon,
    also: [registerPaths.projectMember, registerPaths.targetArea],
  },
  { path: registerPaths.organisation, label: frameText.organisations, icon: OrganisationsIcon },
  { path: registerPaths.community, label: frameText.communities, icon: CommunitiesIcon },
  { path: registerPaths.contact, label: frameText.contacts, icon: ContactsIcon },
  { path: registerPaths.task, label: frameText.tasks, icon: TasksIcon },
  { path: registerPaths.travel, label: frameText.travels, icon: TravelIcon },
  { path: '/dokumentumok', label: frameText.documents, icon: DocumentsIcon },
  { path: exchangePaths.takeIn, label: frameText.exchange, icon: ExchangeIcon },
  {
    path: officeTabs[0]?.path ?? officePath,
    label: frameText.office,
    icon: SettingsIcon,
    also: officeTabs.map(({ path }) => path),
  },
];

/** What a county records, the centre only receives; it has documents, data files and settings like every office. */
const ofCentre: ReadonlySet<string> = new Set(['/dokumentumok', exchangePaths.takeIn, officePath]);

/** What the navigation offers: only what is there, and what the office has use for. */
export function destinationsOf(office: Pick<Office, 'role'>): readonly Destination[] {
  const known = all.filter(({ path }) => hasScreen(path));
  if (!isCentre(office)) return known;
  const first = { path: centrePath, label: frameText.centre, icon: CentreIcon, also: ['/'] };
  return [first, ...known.filter(({ path }) => ofCentre.has(path))];
}

/** Does this address belong to the destination? */
export function isWithin(path: string, destination: Destination): boolean {
  const under = (root: string) => path === root || path.startsWith(`${root}/`);
  if (destination.path === '/') return path === '/';
  return under(destination.path) || (destination.also ?? []).some(under);
}
