import { dateParts, monthNames } from '../lib/dates.ts';
import type { Random } from '../lib/random.ts';
import type { Occurrence } from './occurrence.ts';
import { actions } from './texts/actions.ts';
import { handover } from './texts/occasions-office.ts';
import { deskTellings, remoteTellings, type Telling, tellings } from './texts/occasions.ts';
import { filled, type Gaps, type OccasionText, type TopicText } from './texts/template.ts';
import { generalTopics, nationalityTopic, professionalTopics, projectTopics } from './texts/topics.ts';

/** What the words depend on besides the occurrence itself. */
export interface Setting {
  readonly gaps: Gaps;
  readonly day: string;
  /** A consortium works here by now. */
  readonly hasProject: boolean;
  readonly hasNationality: boolean;
}

export interface Words {
  readonly title: string;
  readonly description: string;
  readonly result?: string;
  readonly nextStep?: string;
  readonly topics: readonly string[];
  /** The topic or occasion is about the consortium's own work. */
  readonly aboutProject: boolean;
}

const SHORTEST = 150;
const LONGEST = 400;
const ATTEMPTS = 8;

/** The lists sentences are drawn from. */
interface Material {
  readonly openings: readonly string[];
  readonly middles: readonly string[];
  readonly closings: readonly string[];
}

function sentencesOf(random: Random, material: Material, setting: Pick<Setting, 'gaps' | 'day'>): string {
  const { gaps, day } = setting;
  const fill = (sentence: string) => filled(sentence, gaps);
  let text = [fitting(material.openings, day), fitting(material.middles, day)]
    .map((list) => fill(random.pick(list)))
    .join(' ');
  for (const closing of random.shuffle(fitting(material.closings, day))) {
    const longer = `${text} ${fill(closing)}`;
    if (longer.length <= LONGEST && (text.length < SHORTEST || random.chance(0.45))) text = longer;
    else if (text.length >= SHORTEST) break;
  }
  return text;
}

/** Tries until the description is of the right length and not yet used in this office. */
function uniqueDescription(draw: () => string, used: Set<string>): string {
  let text = draw();
  for (
    let attempt = 1;
    attempt < ATTEMPTS && (text.length > LONGEST || text.length < SHORTEST || used.has(text));
    attempt += 1
  ) {
    text = draw();
  }
  used.add(text);
  return text;
}

function topicOf(random: Random, telling: Telling, setting: Setting): TopicText {
  if (telling.about === 'professional') return random.pick(professionalTopics);
  if (setting.hasProject && random.chance(0.45)) return random.pick(projectTopics);
  return setting.hasNationality && random.chance(0.12) ? nationalityTopic : random.pick(generalTopics);
}

/** How the kind is told; a remote consultation by the way it was held. */
function tellingOf(random: Random, { kind, mode }: Occurrence): Telling | undefined {
  if (kind === 'administration') return random.pick(deskTellings);
  if (kind !== 'remoteConsultation') return tellings[kind];
  return remoteTellings[mode === 'online' || mode === 'email' ? mode : 'phone'];
}

/** In the first weeks of an office there is nothing to look back on. */
function fitting(list: readonly string[], day: string): readonly string[] {
  const fresh =
    day < '2016-12-15'
      ? list.filter((one) => !/korábbi|előző|eddig|elmúlt|legutóbbi|Rendszeres|Éves|éves|második/.test(one))
      : list;
  return fresh.length > 0 ? fresh : list;
}

interface Contents extends Material {
  readonly title: string;
  readonly results: readonly string[];
  readonly steps: readonly string[];
}

function ofTopic(random: Random, telling: Telling, topic: TopicText): Contents {
  const { text, named } = telling;
  const both = (own: readonly string[], general: readonly string[]) =>
    own.length > 0 && random.chance(0.5) ? own : general;
  return {
    title: named ? `${named}: ${topic.label}` : random.pick(topic.titles),
    openings: text.openings,
    middles: topic.talks,
    closings: text.closings,
    results: both(text.results, topic.results),
    steps: both(text.steps, topic.steps),
  };
}

/** A title that fits one sentence only brings that sentence with it. */
function ofOccasion(random: Random, text: OccasionText): Contents {
  const at = random.integer(0, text.titles.length - 1);
  const only = (list: 'openings' | 'middles') => {
    const sentence = text.titlesBelongTo === list ? text[list][at] : undefined;
    return sentence === undefined ? text[list] : [sentence];
  };
  return { ...text, title: text.titles[at] ?? '', openings: only('openings'), middles: only('middles') };
}

function ofAction(random: Random, text: OccasionText, month: number): Contents {
  const one = random.pick(actions.filter(({ months }) => months.includes(month)));
  return { ...text, title: one.title, middles: one.middles };
}

function contentsOf(random: Random, occurrence: Occurrence, telling: Telling): Contents {
  if (occurrence.handover) return ofOccasion(random, handover);
  if (occurrence.kind === 'action') return ofAction(random, telling.text, dateParts(occurrence.day).month);
  return ofOccasion(random, telling.text);
}

/** Puts an occurrence into words; nothing for a day off. */
export function wordsOf(
  random: Random,
  occurrence: Occurrence,
  setting: Setting & { readonly used: Set<string> },
): Words | undefined {
  const telling = tellingOf(random, occurrence);
  if (!telling) return undefined;
  const { gaps, used } = setting;
  const topic = telling.about && topicOf(random, telling, setting);
  const contents = topic ? ofTopic(random, telling, topic) : contentsOf(random, occurrence, telling);
  return {
    title: contents.title,
    description: uniqueDescription(() => sentencesOf(random, contents, setting), used),
    ...(random.chance(0.92) && { result: filled(random.pick(contents.results), gaps) }),
    ...(random.chance(0.56) && { nextStep: random.pick(contents.steps) }),
    topics: [...(topic?.topics ?? []), ...(telling.topics ?? [])],
    aboutProject: topic !== undefined && projectTopics.includes(topic),
  };
}

/** „két héten belül”, „március végéig” */
export function termAfter(random: Random, day: string): string {
  const { month } = dateParts(day);
  const nextMonth = monthNames[month % 12] ?? 'január';
  return random.pick([
    `${nextMonth} végéig`,
    `${nextMonth} közepéig`,
    'két héten belül',
    'tíz napon belül',
    'három héten belül',
    'egy hónapon belül',
  ]);
}
