import { useMemo } from 'react';
import { MultiPicker } from '../../ui/Picker.tsx';
import { type EntryControl, useEntryList, useEntryState } from './entry-control.ts';
import { EntryField } from './EntryField.tsx';
import { Line } from './Line.tsx';
import { localOffer, topicOffer } from './offers.ts';

const halves = 'repeat(2, minmax(0, 1fr))';

/** With whom and about what: offers come from the settlement. */
export function People({ control }: { readonly control: EntryControl }) {
  return (
    <>
      <Line columns={halves}>
        <KnownField control={control} name="organisations" kind="organisation" />
        <KnownField control={control} name="contacts" kind="contact" />
      </Line>
      <Line columns={halves}>
        <KnownField control={control} name="communities" kind="community" />
        <TopicsField control={control} />
      </Line>
    </>
  );
}

interface KnownFieldProps {
  readonly control: EntryControl;
  readonly name: 'organisations' | 'contacts' | 'communities';
  readonly kind: 'organisation' | 'contact' | 'community';
}

function KnownField({ control, name, kind }: KnownFieldProps) {
  const lookup = useEntryState(control, (state) => state.lookup);
  const settlements = useEntryList(control, 'settlements');
  const chosen = useEntryList(control, name);
  const source = useMemo(() => localOffer(kind, settlements, lookup), [kind, settlements, lookup]);
  return (
    <EntryField
      control={control}
      name={name}
      renderInput={(basics) => (
        <MultiPicker
          {...basics}
          source={source}
          value={chosen}
          onChange={(value) => control.set(name, value)}
        />
      )}
    />
  );
}

function TopicsField({ control }: { readonly control: EntryControl }) {
  const world = useEntryState(control, (state) => state.world);
  const settlements = useEntryList(control, 'settlements');
  const topics = useEntryList(control, 'topics');
  const source = useMemo(
    () => topicOffer(world.data, world.office.id, settlements),
    [world.data, world.office.id, settlements],
  );
  return (
    <EntryField
      control={control}
      name="topics"
      renderInput={(basics) => (
        <MultiPicker
          {...basics}
          source={source}
          value={topics}
          onChange={(value) => control.set('topics', value)}
        />
      )}
    />
  );
}
