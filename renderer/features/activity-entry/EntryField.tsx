import type { ReactNode } from 'react';
import { activity } from '../../../shared/domain/activity.ts';
import type { Field } from '../../../shared/domain/field.ts';
import { FieldFrame, type InputBasics, noteIdOf } from '../../ui/FieldFrame.tsx';
import { FieldInput } from '../../ui/FieldInput.tsx';
import { type EntryControl, useEntryState, useEntryValue } from './entry-control.ts';
import type { ActivityField } from './entry-shape.ts';

/** Id of the input of a field, for labels and for moving there. */
export function entryFieldId(name: string): string {
  return `activity-${name}`;
}

/** Goes to a field and marks what stands in it, so that typing replaces it. */
export function goTo(name: string): void {
  const element = document.getElementById(entryFieldId(name));
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}

/** To where an entry begins: its place, or the day of an absence, which has none. */
export function goToBeginning(): void {
  const [first] = ['settlements', 'date'].flatMap(
    (name) => document.getElementById(entryFieldId(name)) ?? [],
  );
  first?.focus();
}

/** What an input of the entry is given by its frame. */
export interface EntryInput extends InputBasics {
  /** What stands there to begin with although it could not be read. */
  readonly typed: string | undefined;
}

interface EntryFrameProps {
  readonly control: EntryControl;
  readonly name: string;
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly help?: string | undefined;
  readonly children: (basics: EntryInput) => ReactNode;
}

/** The frame of an input of the entry, with what is to be said about it. */
export function EntryFrame({ control, name, required = false, children, ...frame }: EntryFrameProps) {
  const id = entryFieldId(name);
  const problems = useEntryState(control, () => control.shown(name));
  return (
    <FieldFrame {...frame} id={id} required={required} problems={problems}>
      {children({
        id,
        required,
        describedBy: noteIdOf(id),
        invalid: problems.some(({ severity }) => severity === 'error'),
        typed: control.state().unreadable.get(name)?.text,
        onBlur: () => control.touch(name),
      })}
    </FieldFrame>
  );
}

interface EntryFieldProps {
  readonly control: EntryControl;
  readonly name: ActivityField;
  readonly help?: string | undefined;
  /** Where the whole of the entry asks for more than the description of the field. */
  readonly required?: boolean | undefined;
  /** Another input than the one its description suggests. */
  readonly renderInput?: ((basics: EntryInput) => ReactNode) | undefined;
}

/** One field of the activity by its description. */
export function EntryField({ control, name, renderInput, ...asked }: EntryFieldProps) {
  const { label, required }: Field = activity.fields[name];
  const { required: isRequired = required, help } = asked;
  return (
    <EntryFrame control={control} name={name} label={label} required={isRequired} help={help}>
      {(basics) => renderInput?.(basics) ?? <DescribedInput control={control} name={name} basics={basics} />}
    </EntryFrame>
  );
}

interface DescribedInputProps {
  readonly control: EntryControl;
  readonly name: ActivityField;
  readonly basics: EntryInput;
}

function DescribedInput({ control, name, basics }: DescribedInputProps) {
  const value = useEntryValue(control, name);
  const lookup = useEntryState(control, (state) => state.lookup);
  return (
    <FieldInput
      {...basics}
      field={activity.fields[name]}
      lookup={lookup}
      value={value}
      onChange={(changed) => control.set(name, changed)}
      onUnreadable={(message, text) => control.setUnreadable(name, message, text)}
    />
  );
}
