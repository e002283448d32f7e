import { useContext, useMemo } from 'react';
import { kindOf } from '../../shared/domain/dataset.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { formatDateShort, isCalendarDate } from '../../shared/lib/dates.ts';
import { compareNames } from '../../shared/lib/order.ts';
import { inputText } from '../text/inputs.ts';
import { settlementName, titleOf, titleOfId } from './display.ts';
import type { InputBasics } from './FieldFrame.tsx';
import type { Lookup } from './lookup.ts';
import { OwnOfficeContext } from './own-office.ts';
import { MultiPicker, type Option, type OptionSource, Picker, sourceOf, whenAsked } from './Picker.tsx';

interface ReferenceBasics extends InputBasics {
  /** Kind of the records to choose from. */
  readonly to: string;
  readonly lookup: Lookup;
  /** Leaves records out of the offer, for example the record itself. */
  readonly allows?: ((record: AnyRecord) => boolean) | undefined;
}

interface ReferenceInputProps extends ReferenceBasics {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

interface ReferencesInputProps extends ReferenceBasics {
  readonly value: readonly string[] | undefined;
  readonly onChange: (ids: readonly string[] | undefined) => void;
}

/** Mentors of other offices are named where a record names them, and not offered. */
function useRecordSource({ to, lookup, allows: allowed }: ReferenceBasics): OptionSource {
  const office = useContext(OwnOfficeContext);
  return useMemo(() => {
    const isForeign = (record: AnyRecord) =>
      to === 'mentor' && office !== undefined && record.office !== office;
    const allows = (record: AnyRecord) => !isForeign(record) && (allowed?.(record) ?? true);
    const option = (id: string) => ({ id, label: titleOfId(to, id, lookup) });
    return whenAsked(() => recordSource(to, lookup, allows), option);
  }, [to, lookup, allowed, office]);
}

function recordSource(to: string, lookup: Lookup, allows: ReferenceBasics['allows']): OptionSource {
  const kind = kindOf(to);
  const records = kind ? [...lookup.all(to)].filter((record) => allows?.(record) ?? true) : [];
  const options = kind ? records.map((record) => optionOf(kind, record, lookup)) : [];
  options.sort((one, other) => compareNames(one.label, other.label));
  return sourceOf(options, options.length === 0 ? inputText.noRecords : undefined);
}

/** The settlement or the day tells records of the same name apart. */
function optionOf(kind: Kind, record: AnyRecord, lookup: Lookup): Option {
  const place = typeof record['settlement'] === 'string' ? settlementName(record['settlement'], lookup) : '';
  const day = record['date'];
  const when = typeof day === 'string' && isCalendarDate(day) ? formatDateShort(day) : '';
  const label = titleOf(kind, record, lookup);
  const detail = [when, place === label ? '' : place].filter((part) => part !== '').join(' · ');
  return { id: record.id, label, detail };
}

/** One record of another kind, chosen by its name. */
export function ReferenceInput({ to, lookup, allows, ...props }: ReferenceInputProps) {
  return <Picker source={useRecordSource({ ...props, to, lookup, allows })} {...props} />;
}

export function ReferencesInput({ to, lookup, allows, ...props }: ReferencesInputProps) {
  return <MultiPicker source={useRecordSource({ ...props, to, lookup, allows })} {...props} />;
}
