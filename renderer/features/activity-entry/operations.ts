import { activity, type Activity } from '../../../shared/domain/activity.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { cleanLine } from '../../../shared/lib/text.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { changedFields } from '../../ui/record-draft.ts';
import { absenceDays } from './absence-days.ts';
import { recordOf, savedValues } from './entry.ts';
import type { Entry, World } from './entry-shape.ts';
import { isJourney, travelOf, travelsOfActivity } from './travel-of.ts';

const longestTask = 300;

type NewId = () => string;
type Fields = Readonly<Record<string, unknown>>;

function put(kind: string, id: string, fields: Fields): Operation {
  return { do: 'put', kind, id, fields };
}

/** Everything one „save” writes: the activity (or the days of an absence), its task, its travel. */
export function operationsOf(entry: Entry, world: World, newId: NewId): readonly Operation[] {
  if (entry.values.kind === 'absence') return absenceOperations(entry, newId);
  const one = recordOf(entry, world);
  return [
    ...activityOperations(entry),
    ...taskOperations(entry, one, { world, newId }),
    ...(plansTravel(entry, one, world) ? [put('travel', newId(), travelOf(one, world))] : []),
  ];
}

function activityOperations(entry: Entry): readonly Operation[] {
  const changes = changedFields(activity, { ...entry.original }, savedValues(entry));
  return Object.keys(changes).length > 0 ? [put('activity', entry.id, changes)] : [];
}

/** One activity for each working day; the first one keeps the id of the entry. */
function absenceOperations(entry: Entry, newId: NewId): readonly Operation[] {
  const { date } = entry.values;
  const [first, ...others] = date === undefined ? [] : daysOf(entry);
  if (first === undefined) return [];
  const begun = { ...entry, values: { ...entry.values, date: first } };
  return [
    ...activityOperations(begun),
    ...others.map((day) => put('activity', newId(), { ...savedValues(begun), date: day })),
  ];
}

/** The days an absence is written for; a saved one stays a single day. */
export function daysOf(entry: Entry): readonly string[] {
  const { date } = entry.values;
  if (date === undefined) return [];
  return absenceDays(date, entry.original === undefined ? entry.plan.until : undefined);
}

interface Making {
  readonly world: World;
  readonly newId: NewId;
}

/** The open task that came out of this activity's next step earlier. */
export function taskOfNextStep(id: string, { data }: World): Task | undefined {
  const tasks = [...data.task.values()].filter((task) => task.activity === id && task.source === 'activity');
  return tasks.find((task) => task.status === 'open' || task.status === 'inProgress');
}

function taskOperations(entry: Entry, one: Activity, { world, newId }: Making): readonly Operation[] {
  const title = cleanLine(one.nextStep ?? '').slice(0, longestTask);
  const existing = entry.original && taskOfNextStep(entry.id, world);
  const due = entry.plan.due ?? existing?.due;
  if (title === '' || due === undefined) return [];
  if (existing) return changedTask(existing, { title, due });
  return [put('task', newId(), { ...taskOf(one, world), title, due })];
}

/** A new task belongs to who sits at the PC and to the first settlement of the activity. */
function taskOf({ id, project, mentors, settlements }: Activity, { person, today }: World): Fields {
  const assignee = person ?? mentors?.[0];
  const basics = { assignee, settlement: settlements?.[0], project, activity: id };
  return { ...basics, source: 'activity', status: 'open', statusDate: today };
}

function changedTask(task: Task, { title, due }: Pick<Task, 'title' | 'due'>): readonly Operation[] {
  if (task.title === title && task.due === due) return [];
  return [put('task', task.id, { title, due })];
}

/** Will saving make a travel order too? The box on the screen decides, else the person's habit. */
export function plansTravel(entry: Entry, one: Activity, world: World): boolean {
  const wanted = entry.plan.travel ?? (entry.original === undefined && world.wantsTravel);
  return wanted && isJourney(one, world) && travelsOfActivity(one.id, world).length === 0;
}
