import { useMemo } from 'react';
import { inputText } from '../text/inputs.ts';
import { settlementName } from './display.ts';
import type { InputBasics } from './FieldFrame.tsx';
import type { Lookup } from './lookup.ts';
import { MultiPicker, Picker, type Option, type OptionSource } from './Picker.tsx';
import type { Place } from './places.ts';

interface SettlementInputProps extends InputBasics {
  readonly lookup: Lookup;
  /** KSH code. */
  readonly value: string | undefined;
  readonly onChange: (ksh: string | undefined) => void;
}

interface SettlementsInputProps extends InputBasics {
  readonly lookup: Lookup;
  /** KSH codes. */
  readonly value: readonly string[] | undefined;
  readonly onChange: (ksh: readonly string[] | undefined) => void;
}

function useSettlements(lookup: Lookup): OptionSource {
  return useMemo(
    () => ({
      nothing: inputText.typeSettlement,
      search: (text) => lookup.searchPlaces(text).map(optionOf),
      option: (ksh) => {
        const place = lookup.place(ksh);
        return place ? optionOf(place) : { id: ksh, label: settlementName(ksh, lookup) };
      },
    }),
    [lookup],
  );
}

function optionOf(place: Place): Option {
  const detail = [place.district, place.county].filter((part) => part !== '').join(', ');
  return { id: place.ksh, label: place.name, detail };
}

/** A settlement of the gazetteer by name (accents do not count), postal or KSH code. */
export function SettlementInput({ lookup, ...props }: SettlementInputProps) {
  return <Picker source={useSettlements(lookup)} {...props} />;
}

export function SettlementsInput({ lookup, ...props }: SettlementsInputProps) {
  return <MultiPicker source={useSettlements(lookup)} {...props} />;
}
