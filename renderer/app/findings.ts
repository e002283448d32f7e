import { type KindName, kindOf } from '../../shared/domain/dataset.ts';
import type { Office } from '../../shared/domain/office.ts';
import { formatDateShort, isCalendarDate } from '../../shared/lib/dates.ts';
import { fold } from '../../shared/lib/order.ts';
import { frameText } from '../text/frame.ts';
import { titleOf } from '../ui/display.ts';
import type { Lookup } from '../ui/lookup.ts';
import { recordPath } from '../ui/record-paths.ts';
import { destinationsOf, exchangeTabs, officeTabsOf } from './destinations.ts';

/** Something the search can go to. */
export interface Found {
  readonly path: string;
  readonly title: string;
  /** What it is: „lap”, „Szervezet”, „Tevékenység · 2018. 04. 05.”. */
  readonly what: string;
  readonly folded: string;
}

/** In the order in which equally good answers stand. */
const searched: readonly KindName[] = [
  'mentoredSettlement',
  'project',
  'organisation',
  'community',
  'contact',
  'mentor',
  'task',
  'activity',
  'travel',
];

const most = 14;

/** Everything that can be found, prepared once when the search opens. */
export function findable(lookup: Lookup, office: Pick<Office, 'role'>): readonly Found[] {
  const destinations = destinationsOf(office);
  const further = [...officeTabsOf(office), ...exchangeTabs].filter(({ path }) =>
    destinations.every((destination) => destination.path !== path),
  );
  const screens = [...destinations, ...further].map(({ path, label }) => ({
    path,
    title: label,
    what: frameText.screenKind,
    folded: fold(label),
  }));
  return [...screens, ...searched.flatMap((kind) => ofKind(kind, lookup))];
}

function ofKind(name: KindName, lookup: Lookup): readonly Found[] {
  const kind = kindOf(name);
  if (!kind) return [];
  return [...lookup.all(name)].map((record) => {
    const title = titleOf(kind, record, lookup);
    const settlement =
      typeof record['settlement'] === 'string' ? (lookup.place(record['settlement'])?.name ?? '') : '';
    const day =
      typeof record['date'] === 'string' && isCalendarDate(record['date'])
        ? formatDateShort(record['date'])
        : '';
    const detail = [day, settlement === title ? '' : settlement].filter((part) => part !== '');
    return {
      path: recordPath(name, record.id),
      title,
      what: [kind.label, ...detail].join(' · '),
      folded: fold([title, ...detail].join(' ')),
    };
  });
}

/** The best answers: beginnings first, then words inside; all words must occur. */
export function search(all: readonly Found[], text: string): readonly Found[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return [];
  const [start, inside]: [Found[], Found[]] = [[], []];
  for (const found of all) {
    if (!words.every((word) => found.folded.includes(word))) continue;
    (found.folded.startsWith(first) ? start : inside).push(found);
    if (start.length >= most) break;
  }
  return [...start, ...inside].slice(0, most);
}
