import type { Contact } from '../../../shared/domain/contact.ts';
import { type DataSet, type KindName, kindOf } from '../../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import type { CalendarDate } from '../../../shared/lib/dates.ts';
import { compareHungarian, compareNames, fold } from '../../../shared/lib/order.ts';
import { cleanLine } from '../../../shared/lib/text.ts';
import { profileOf } from '../../../shared/programme/efop-131.ts';
import { entryText } from '../../text/activity-entry.ts';
import { settlementName, titleOf, titleOfId } from '../../ui/display.ts';
import type { Lookup } from '../../ui/lookup.ts';
import { type Option, type OptionSource, sourceOf } from '../../ui/Picker.tsx';
import type { Place } from '../../ui/places.ts';

/** The settlements a mentor answers for on a day. */
export function assignedSettlements(
  data: DataSet,
  mentor: string | undefined,
  date: CalendarDate,
): ReadonlySet<string> {
  const own = [...data.assignment.values()].filter(
    (one) => one.mentor === mentor && one.from <= date && date <= (one.to ?? date),
  );
  return new Set(own.map((one) => one.settlement));
}

/** Settlements for typing: the mentor's own first, then the office's, then all others; accents do not count. */
export function settlementOffer(lookup: Lookup, own: ReadonlySet<string>): OptionSource {
  const near = [...own]
    .map((ksh) => lookup.place(ksh))
    .filter((place) => place !== undefined)
    .sort((one, other) => compareHungarian(one.name, other.name));
  return {
    nothing: entryText.noSettlement,
    option: (ksh) => ({ id: ksh, label: settlementName(ksh, lookup) }),
    search(text) {
      const wanted = fold(text).trim();
      const first = near.filter((place) => fold(place.name).startsWith(wanted));
      const others = lookup.searchPlaces(text).filter(({ ksh }) => !first.some((one) => one.ksh === ksh));
      return [...first, ...others].map(placeOption);
    },
  };
}

function placeOption(place: Place): Option {
  const detail = [place.district, place.county].filter((part) => part !== '').join(', ');
  return { id: place.ksh, label: place.name, detail };
}

/** The mentors of the office who were employed on a day. */
export function mentorOffer(
  { data, office }: { readonly data: DataSet; readonly office: { readonly id: string } },
  date: CalendarDate,
  lookup: Lookup,
): OptionSource {
  const working = [...data.mentor.values()]
    .filter((one) => one.office === office.id && one.start <= date && date <= (one.end ?? date))
    .map(({ id }) => ({ id, label: titleOfId('mentor', id, lookup) }))
    .sort((one, other) => compareNames(one.label, other.label));
  return {
    ...sourceOf(working, working.length === 0 ? entryText.emptyRegister : undefined),
    option: (id) => ({ id, label: titleOfId('mentor', id, lookup) }),
  };
}

type Known = Extract<KindName, 'organisation' | 'community' | 'contact'>;

/** Those who belong to these settlements stand first, and alone as long as nothing is typed. */
export function localOffer(kind: Known, settlements: readonly string[], lookup: Lookup): OptionSource {
  const description = kindOf(kind);
  const records = [...lookup.all(kind)];
  const options = (chosen: readonly AnyRecord[]) =>
    chosen
      .map((record) => ({
        id: record.id,
        label: description ? titleOf(description, record, lookup) : record.id,
        detail: detailOf(record, lookup),
      }))
      .sort((one, other) => compareNames(one.label, other.label));
  const isLocal = (record: AnyRecord) => placesOf(record, lookup).some((ksh) => settlements.includes(ksh));
  const local = sourceOf(options(records.filter(isLocal)));
  const others = sourceOf(options(records.filter((record) => !isLocal(record))));
  return {
    nothing: records.length === 0 ? entryText.emptyRegister : undefined,
    option: (id) => ({ id, label: titleOfId(kind, id, lookup) }),
    search(text) {
      const near = local.search(text);
      return text === '' && near.length > 0 ? near : [...near, ...others.search(text)];
    },
  };
}

function detailOf(record: AnyRecord, lookup: Lookup): string {
  const [ksh] = placesOf(record, lookup);
  const post = typeof record['post'] === 'string' ? record['post'] : '';
  return [post, ksh === undefined ? '' : settlementName(ksh, lookup)]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A contact without a settlement of its own is where its organisation or community is. */
function placesOf(record: AnyRecord, lookup: Lookup): readonly string[] {
  const { settlement, organisation, community } = record as unknown as Partial<Contact>;
  if (settlement !== undefined) return [settlement];
  const host = organisation === undefined ? undefined : lookup.find('organisation', organisation);
  const group = community === undefined ? undefined : lookup.find('community', community);
  return [host?.['settlement'], group?.['settlement']].filter((ksh) => typeof ksh === 'string');
}

/** Topics: those used at these settlements first, then the programme's, then all others ever used; a new one can be typed. */
export function topicOffer(data: DataSet, office: string, settlements: readonly string[]): OptionSource {
  const activities = [...data.activity.values()].toSorted((one, other) => (one.date < other.date ? 1 : -1));
  const here = activities.filter((one) => one.settlements?.some((ksh) => settlements.includes(ksh)));
  const programme = profileOf(data.programmeProfile, office).topics ?? [];
  const all = [
    ...here.flatMap(topicsOf),
    ...programme.toSorted(compareHungarian),
    ...activities.flatMap(topicsOf),
  ];
  const known = [...new Set(all)];
  const source = sourceOf(known.map((topic) => ({ id: topic, label: topic })));
  return {
    nothing: entryText.noTopic,
    option: (topic) => ({ id: topic, label: topic }),
    search(text) {
      const typed = cleanLine(text);
      const isNew = typed !== '' && !known.some((topic) => fold(topic) === fold(typed));
      return [
        ...source.search(text),
        ...(isNew ? [{ id: typed, label: typed, detail: entryText.newTopic }] : []),
      ];
    },
  };
}

function topicsOf(one: { readonly topics?: readonly string[] }): readonly string[] {
  return one.topics ?? [];
}
