import type { Records } from './many-records.ts';

/**
 * The same indicators counted a second time, from the words of their definitions and by other means: plain records, one walk
 * over the lists for each indicator, sets of text. It shares no line with shared/programme, so that both can be wrong only alike.
 */
type Loose = Readonly<Record<string, unknown>>;

const learning = /^(training|professionalDay|workshop|studyTrip)$/;
const planning = /^(interview|conversation|survey|forum)$/;
const inner = /^(officeMeeting|networkMeeting|conference|administration|travel|absence)$/;
const gathering =
  /^(interview|conversation|survey|forum|action|programme|training|professionalDay|workshop|studyTrip|informationDay|communityWeek)$/;
const cultural = /^(library|museum|communityCulture)$/;
const civil = /^(association|foundation|informal|church)$/;

const text = (record: Loose, field: string) => (record[field] ?? '') as string;
const list = (record: Loose, field: string) => (record[field] ?? []) as readonly string[];
const any = /./;

export interface Question {
  readonly office: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly cumulative: boolean;
}

interface Walk extends Question {
  readonly records: Records;
  readonly mine: (kind: string) => readonly Loose[];
  readonly find: (kind: string, id: string) => Loose | undefined;
  /** Work that reaches somebody, of all days. */
  readonly outward: readonly Loose[];
  readonly during: readonly Loose[];
}

function walkOf(records: Records, question: Question): Walk {
  const { office, from, to } = question;
  const mine = (kind: string): readonly Loose[] =>
    (records[kind] ?? []).filter((one) => office === undefined || one.office === office);
  const find = (kind: string, id: string) => (records[kind] ?? []).find((one) => one.id === id);
  const outward = mine('activity').filter((one) => !inner.test(text(one, 'kind')));
  const during = outward.filter((one) => text(one, 'date') >= from && text(one, 'date') <= to);
  return { ...question, records, mine, find, outward, during };
}

function settlements(walk: Walk, meetingsOnly: boolean): number {
  const seen = new Set<string>();
  for (const one of walk.during) {
    const far = one['kind'] === 'remoteConsultation' || one['mode'] === 'phone' || one['mode'] === 'email';
    if (!(meetingsOnly && far)) for (const code of list(one, 'settlements')) seen.add(code);
  }
  return seen.size;
}

function involved(walk: Walk): number {
  const seen = new Set<string>();
  for (const one of walk.mine('mentoredSettlement')) {
    const since = text(one, 'since');
    const inTime = since === '' ? walk.cumulative : since >= walk.from && since <= walk.to;
    if (inTime && one['involvement'] !== 'contact') seen.add(text(one, 'settlement'));
  }
  return seen.size;
}

interface Sieve {
  readonly at: RegExp;
  readonly type: RegExp;
  readonly tag?: RegExp;
}

function organisations(walk: Walk, { at, type, tag }: Sieve): number {
  const seen = new Set<string>();
  for (const one of walk.during) {
    if (at.test(text(one, 'kind'))) for (const id of list(one, 'organisations')) seen.add(id);
  }
  let count = 0;
  for (const id of seen) {
    const found = walk.find('organisation', id);
    const fits = found !== undefined && type.test(text(found, 'type'));
    if (fits && (tag === undefined || list(found, 'tags').some((label) => tag.test(label)))) count += 1;
  }
  return count;
}

function communities(walk: Walk): number {
  const seen = new Set(walk.during.flatMap((one) => list(one, 'communities')));
  return [...seen].filter((id) => walk.find('community', id)).length;
}

function born(walk: Walk): number {
  const firstDay = new Map<string, string>();
  for (const one of walk.outward) {
    for (const id of list(one, 'communities')) {
      const known = firstDay.get(id);
      if (known === undefined || text(one, 'date') < known) firstDay.set(id, text(one, 'date'));
    }
  }
  return [...firstDay].filter(
    ([id, day]) => day >= walk.from && day <= walk.to && walk.find('community', id)?.['isNew'] === true,
  ).length;
}

function consortia(walk: Walk): number {
  const seen = new Set<string>();
  for (const one of walk.during) {
    const found = walk.find('project', text(one, 'project'));
    if (!found || !/^(top531|top692|clld)$/.test(text(found, 'call'))) continue;
    if (/^(preparing|submitted|withdrawn)$/.test(text(found, 'status'))) continue;
    seen.add(text(found, 'projectNumber') || text(found, 'id'));
  }
  return seen.size;
}

function minuteOfDay(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

function hours(walk: Walk): number {
  let minutes = 0;
  for (const one of walk.during) {
    if (!learning.test(text(one, 'kind')) || text(one, 'start') === '' || text(one, 'end') === '') continue;
    minutes += Math.max(0, minuteOfDay(text(one, 'end')) - minuteOfDay(text(one, 'start')));
  }
  return Math.round(minutes / 6) / 10;
}

function times(walk: Walk, kind: RegExp): number {
  return walk.during.filter((one) => kind.test(text(one, 'kind'))).length;
}

function heads(walk: Walk, kind: RegExp): number {
  let sum = 0;
  for (const one of walk.during) if (kind.test(text(one, 'kind'))) sum += Number(one['participants'] ?? 0);
  return sum;
}

function employed(walk: Walk): number {
  return walk
    .mine('mentor')
    .filter((one) => text(one, 'start') <= walk.to && (text(one, 'end') || '9999') >= walk.from).length;
}

export function recount(records: Records, question: Question): Readonly<Record<string, number>> {
  const walk = walkOf(records, question);
  return {
    I01: involved(walk),
    I02: settlements(walk, true),
    I03: settlements(walk, false),
    I04: communities(walk),
    I05: born(walk),
    I06: organisations(walk, { at: learning, type: cultural }),
    I07: organisations(walk, { at: any, type: cultural }),
    I08: organisations(walk, { at: any, type: cultural, tag: /^társadalmiasított működés/i }),
    I09: organisations(walk, { at: any, type: civil }),
    I10: consortia(walk),
    I11: times(walk, /^(visit|consultation)$/),
    I12: times(walk, planning),
    I13: times(walk, /^(action|programme)$/),
    I14: heads(walk, gathering),
    I15: hours(walk),
    I16: heads(walk, learning),
    I17: employed(walk),
  };
}
