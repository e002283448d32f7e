import { CENTRE_COUNTY } from '../../../shared/domain/office.ts';
import { settlementByKsh, settlementByName } from '../../../shared/gazetteer/gazetteer.ts';
import { counties, type County, countyName } from '../../../shared/gazetteer/counties.ts';
import type { CalendarDate } from '../../../shared/lib/dates.ts';
import { compareHungarian } from '../../../shared/lib/order.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { efop131 } from '../../../shared/programme/efop-131.ts';
import { setUpTexts } from '../../text/set-up.ts';
import type { Option } from '../../ui/Picker.tsx';

type Values = Readonly<Record<string, unknown>>;

/** What the first-run form holds. */
export interface NewOfficeDraft {
  readonly office: Values;
  readonly mentors: readonly Values[];
  readonly programme: Values;
  readonly workplace: string;
  /** Who leads the office: the place among the mentors who have a name; nobody yet. */
  readonly lead: number | undefined;
}

/** Counties with a mentor office in Hungarian order, the national centre last. A list, because an object puts codes like '10' first. */
export function officeCounties(): readonly Option[] {
  const ours = counties
    .filter(({ inNetwork }) => inNetwork)
    .sort((one, other) => compareHungarian(one.name, other.name));
  return [
    ...ours.map(({ code, name }) => ({ id: code, label: name })),
    { id: CENTRE_COUNTY, label: setUpTexts.newOffice.centre },
  ];
}

/** Suggestions for the office of a county: its name, which the word vármegye never changed, and its seat. */
export function suggestedOffice(county: County, today: CalendarDate): Values {
  return {
    role: undefined,
    county: county.code,
    name: setUpTexts.newOffice.officeName(countyName(county, today)),
    seat: county.seat,
    postalCode: settlementByKsh(county.seat)?.postalCode,
    filingPrefix: county.topSign?.slice(0, 2),
    employer: efop131.superior,
  };
}

/** The seat of the consortium's leader. */
const CENTRE_SEAT = 'Szentendre';

/** Suggestions for the national centre, which has no county. */
export function suggestedCentre(): Values {
  const seat = settlementByName(CENTRE_SEAT);
  return {
    role: 'centre',
    county: CENTRE_COUNTY,
    name: setUpTexts.newOffice.centreName,
    seat: seat?.ksh,
    postalCode: seat?.postalCode,
    filingPrefix: undefined,
    employer: efop131.superior,
  };
}

export const emptyMentor: Values = { weeklyHours: 40 };

/** A row nobody has typed a name into is no mentor. */
export function isFilled(mentor: Values): boolean {
  return Boolean(mentor['familyName'] ?? mentor['givenName']);
}

/** The few values the operations need from outside. */
export interface NewIds {
  readonly office: string;
  readonly replica: string;
  next(): string;
}

/** The one commit that creates an office: itself, this PC, the programme, the mentors, and who leads them. */
export function officeOperations(draft: NewOfficeDraft, ids: NewIds): readonly Operation[] {
  const put = (kind: string, id: string, fields: Values): Operation => ({ do: 'put', kind, id, fields });
  const mentors = draft.mentors
    .filter(isFilled)
    .map((fields) => ({ id: ids.next(), fields: withoutFrame(fields) }));
  const lead = draft.lead === undefined ? undefined : mentors[draft.lead]?.id;
  return [
    put('office', ids.office, { ...withoutFrame(draft.office), lead }),
    put('workplace', ids.replica, { label: draft.workplace }),
    put('programmeProfile', `${ids.office}/programme`, { ...efop131, ...draft.programme }),
    ...mentors.map(({ id, fields }) => put('mentor', id, { ...fields, isLead: id === lead || undefined })),
  ];
}

/** A draft carries an id and an office of its own, which are no fields. */
function withoutFrame(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'id' && name !== 'office'));
}
