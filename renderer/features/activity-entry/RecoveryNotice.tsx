import { flushSync } from 'react-dom';
import { activity } from '../../../shared/domain/activity.ts';
import type { Field } from '../../../shared/domain/field.ts';
import { displayValue } from '../../ui/display.ts';
import { DifferingFields, DraftNotices } from '../../ui/DraftNotice.tsx';
import { changedSince, type DraftContent } from '../../ui/draft-shelf.ts';
import { changedFields } from '../../ui/record-draft.ts';
import { type EntryControl, useEntryState } from './entry-control.ts';
import { goTo } from './EntryField.tsx';
import type { ActivityField } from './entry-shape.ts';
import { useUnfinished } from './use-unfinished.ts';

const fields: Readonly<Record<string, Field>> = activity.fields;

/** What was being typed when the program closed or stopped is still there. */
export function RecoveryNotice({ control }: { readonly control: EntryControl }) {
  const { offered, taken, resume, discard } = useUnfinished(control);
  return (
    <>
      <DraftNotices
        offered={offered.map((draft) => ({ draft, changed: changedLabels(control, draft.content) }))}
        onTake={(draft) => {
          flushSync(() => resume(draft));
          goTo('settlements');
        }}
        onDiscard={(draft) => {
          discard(draft);
          goTo('settlements');
        }}
      />
      {taken?.before && <Differing control={control} taken={taken} />}
    </>
  );
}

function changedLabels(control: EntryControl, content: DraftContent): readonly string[] {
  const saved = control.state().world.data.activity.get(content.id);
  return saved === undefined
    ? []
    : changedSince(content, { ...saved }).map((name) => fields[name]?.label ?? name);
}

/** Fields in which another value was saved while the draft lay there. */
function Differing({ control, taken }: { readonly control: EntryControl; readonly taken: DraftContent }) {
  const entry = useEntryState(control, (state) => state.entry);
  const lookup = useEntryState(control, (state) => state.lookup);
  const saved = useEntryState(control, ({ world }) => world.data.activity.get(taken.id));
  if (saved === undefined || entry.id !== taken.id) return null;
  const values = changedFields(activity, { ...saved }, entry.values);
  const differing = changedSince({ ...taken, values }, { ...saved }).flatMap((name) => {
    const field = fields[name];
    if (field === undefined || !Object.hasOwn(values, name)) return [];
    return [{ name, label: field.label, saved: displayValue(field, saved[name as ActivityField], lookup) }];
  });
  return (
    <DifferingFields
      fields={differing}
      onTakeSaved={(name) => control.set(name as ActivityField, saved[name as ActivityField])}
    />
  );
}
