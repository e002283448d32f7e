import { formatDateShort, isCalendarDate, weekdayName } from '../../../shared/lib/dates.ts';
import { entryText } from '../../text/activity-entry.ts';
import { titleOfId } from '../../ui/display.ts';
import { LongTextInput } from '../../ui/TextInput.tsx';
import { TypedInput } from '../../ui/TypedInput.tsx';
import { parseDueInput } from './due-input.ts';
import { type EntryControl, type EntryState, useEntryState, useEntryValue } from './entry-control.ts';
import { EntryField, EntryFrame } from './EntryField.tsx';
import { Line } from './Line.tsx';
import { taskOfNextStep } from './operations.ts';

/** What people write: subject, description, result, next step with its deadline. */
export function Texts({ control }: { readonly control: EntryControl }) {
  return (
    <>
      <EntryField control={control} name="title" />
      <Line columns="minmax(0, 1.3fr) minmax(0, 1fr)">
        <LongText control={control} name="description" />
        <LongText control={control} name="result" />
      </Line>
      <Line columns="minmax(0, 2.2fr) minmax(0, 1fr)">
        <NextStepField control={control} />
        <DueField control={control} />
      </Line>
    </>
  );
}

interface LongTextProps {
  readonly control: EntryControl;
  readonly name: 'description' | 'result' | 'nextStep';
  readonly rows?: number;
  readonly help?: string | undefined;
}

export function LongText({ control, name, rows = 3, help }: LongTextProps) {
  const value = useEntryValue(control, name);
  return (
    <EntryField
      control={control}
      name={name}
      help={help}
      renderInput={(basics) => (
        <LongTextInput
          {...basics}
          rows={rows}
          value={value}
          onChange={(changed) => control.set(name, changed)}
        />
      )}
    />
  );
}

function NextStepField({ control }: { readonly control: EntryControl }) {
  const help = useEntryState(control, taskHelp);
  return <LongText control={control} name="nextStep" rows={1} help={help} />;
}

function taskHelp({ entry, world, lookup }: EntryState): string | undefined {
  const { nextStep, mentors } = entry.values;
  if ((nextStep ?? '').trim() === '') return undefined;
  if (entry.original && taskOfNextStep(entry.id, world)) return entryText.changesTask;
  const assignee = world.person ?? mentors?.[0];
  if (entry.plan.due === undefined || assignee === undefined) return entryText.noTaskYet;
  return entryText.becomesTask(titleOfId('mentor', assignee, lookup));
}

function DueField({ control }: { readonly control: EntryControl }) {
  const today = useEntryState(control, ({ world }) => world.today);
  const due = useEntryState(
    control,
    ({ entry, world }) => entry.plan.due ?? (entry.original && taskOfNextStep(entry.id, world)?.due),
  );
  return (
    <EntryFrame control={control} name="due" label={entryText.due}>
      {(basics) => (
        <TypedInput
          {...basics}
          value={due}
          placeholder={entryText.duePlaceholder}
          read={(text) => parseDueInput(text, today)}
          write={formatDateShort}
          echo={(date) => (isCalendarDate(date) ? weekdayName(date) : '')}
          onChange={(value) => control.setPlan({ due: value })}
          onUnreadable={(message, text) => control.setUnreadable('due', message, text)}
        />
      )}
    </EntryFrame>
  );
}
