import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { type HTMLAttributes, type Key, type SyntheticEvent, useMemo, useState } from 'react';
import { fold } from '../../shared/lib/order.ts';
import { inputText } from '../text/inputs.ts';
import type { InputBasics } from './FieldFrame.tsx';

/** One thing to choose. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Tells apart what is called the same: a district, a settlement. */
  readonly detail?: string | undefined;
}

export interface OptionSource {
  /** Best first. An empty text asks for what to offer before anything is typed. */
  search(text: string): readonly Option[];
  option(id: string): Option;
  /** Said when the search finds nothing. */
  readonly nothing?: string | undefined;
}

interface PickerProps extends InputBasics {
  readonly source: OptionSource;
  readonly placeholder?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

interface MultiPickerProps extends InputBasics {
  readonly source: OptionSource;
  readonly value: readonly string[] | undefined;
  readonly onChange: (ids: readonly string[] | undefined) => void;
  /** Told that somebody has chosen again what was chosen already. */
  readonly onKept?: (() => void) | undefined;
}

const offered = 60;

/** Options whose label or detail contains every word typed, beginnings first; accents and case do not count. */
export function sourceOf(options: readonly Option[], nothing?: string): OptionSource {
  const folded = options.map((option) => ({ option, text: fold(`${option.label} ${option.detail ?? ''}`) }));
  const byId = new Map(options.map((option) => [option.id, option]));
  return {
    nothing,
    option: (id) => byId.get(id) ?? { id, label: id },
    search(text) {
      const words = fold(text).split(/\s+/).filter(Boolean);
      const found = folded.filter((entry) => words.every((word) => entry.text.includes(word)));
      const first = words[0] ?? '';
      const [start, later] = [
        found.filter((entry) => entry.text.startsWith(first)),
        found.filter((entry) => !entry.text.startsWith(first)),
      ];
      return namedFirst(
        [...start, ...later].map((entry) => entry.option),
        text,
      ).slice(0, offered);
    },
  };
}

/** A source that is put together only when somebody opens its list: sorting ten thousand records for nothing is felt. */
export function whenAsked(make: () => OptionSource, option: OptionSource['option']): OptionSource {
  let made: OptionSource | undefined;
  const source = () => (made ??= make());
  return {
    option,
    search: (text) => source().search(text),
    get nothing() {
      return source().nothing;
    },
  };
}

/** Chooses one by typing a part of its name; the list opens while typing or with ↓. */
export function Picker({ source, value, onChange, ...basics }: PickerProps) {
  const typing = useTyping();
  const chosen = useMemo(() => (value === undefined ? null : source.option(value)), [source, value]);
  const options = useOffer(
    source,
    typing,
    useMemo(() => (chosen ? [chosen] : []), [chosen]),
  );
  const isTyping = typing.text !== '';
  return (
    <Autocomplete
      {...shared(basics, source, typing.isOpen)}
      {...typing.props}
      options={options}
      filterOptions={(all) => (isTyping ? all.filter(({ id }) => id !== chosen?.id) : all)}
      value={chosen}
      autoSelect={isTyping}
      onChange={(_, option) => {
        if (!option || !isKept(option)) onChange(option?.id);
      }}
    />
  );
}

/** The same empty list at every painting: a new one each time would make MUI forget what is being typed. */
const nothing: readonly string[] = [];

/** Chooses several; each stands as a tag, Backspace takes the last one off. */
export function MultiPicker({ source, value = nothing, onChange, onKept, ...basics }: MultiPickerProps) {
  const typing = useTyping();
  const chosen = useMemo(() => value.map((id) => source.option(id)), [source, value]);
  const options = useOffer(source, typing, chosen);
  return (
    <Autocomplete
      {...shared(basics, source, typing.isOpen)}
      {...typing.props}
      multiple
      filterSelectedOptions
      disableClearable
      options={options}
      filterOptions={(all) => all}
      value={chosen}
      autoSelect={typing.text !== ''}
      onChange={(_, all) => {
        if (all.some(isKept)) onKept?.();
        else onChange(all.length === 0 ? undefined : all.map(({ id }) => id));
      }}
    />
  );
}

/**
 * What the list offers. What is chosen already stands among the rest while somebody types, so that its name typed again leads to nothing
 * else; MUI hides what is chosen, therefore it stands there under another id.
 */
function useOffer(source: OptionSource, typing: Typing, chosen: readonly Option[]): readonly Option[] {
  const { text, isOpen } = typing;
  return useMemo(() => {
    const found = isOpen ? source.search(text) : [];
    const isChosen = (option: Option) => chosen.some(({ id }) => id === option.id);
    if (text === '') return [...found, ...chosen.filter(({ id }) => !found.some((one) => one.id === id))];
    const named = chosen.filter((option) => isNamed(option, text)).map(keptOf);
    const others = found.filter((option) => !isChosen(option) || !isNamed(option, text));
    const offer = others.map((option) => (isChosen(option) ? keptOf(option) : option));
    return [...named, ...namedFirst(offer, text), ...chosen];
  }, [source, isOpen, text, chosen]);
}

const keptMark = 'chosen:';

function keptOf(option: Option): Option {
  return { ...option, id: keptMark + option.id, detail: inputText.alreadyChosen };
}

function isKept({ id }: Option): boolean {
  return id.startsWith(keptMark);
}

function isNamed({ label }: Option, text: string): boolean {
  return fold(label).trim() === fold(text).trim();
}

/** Who types a whole name means it, whatever else contains it. */
function namedFirst(options: readonly Option[], text: string): readonly Option[] {
  const named = options.filter((option) => isNamed(option, text));
  return named.length === 0 ? options : [...named, ...options.filter((option) => !isNamed(option, text))];
}

type Typing = Pick<ReturnType<typeof useTyping>, 'text' | 'isOpen'>;

/** What the person typed since the last choice; the name of what is chosen is not typing. */
function useTyping() {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const props = {
    onInputChange: (_: SyntheticEvent, typed: string, reason: string) =>
      setText(reason === 'input' ? typed : ''),
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
  };
  return { text, isOpen, props };
}

type InputParameters = Parameters<
  NonNullable<React.ComponentProps<typeof Autocomplete<Option>>['renderInput']>
>[0];

type Looks = InputBasics & Pick<PickerProps, 'placeholder'>;

function shared(basics: Looks, source: OptionSource, isOpen: boolean) {
  return {
    id: basics.id,
    disabled: basics.disabled ?? false,
    fullWidth: true,
    autoHighlight: true,
    handleHomeEndKeys: false,
    getOptionLabel: (option: Option) => option.label,
    getOptionKey: (option: Option) => option.id,
    isOptionEqualToValue: (one: Option, other: Option) => one.id === other.id,
    noOptionsText: isOpen ? (source.nothing ?? inputText.noMatch) : '',
    clearText: inputText.clear,
    openText: inputText.open,
    closeText: inputText.close,
    ...(basics.onBlur && { onBlur: basics.onBlur }),
    renderOption: (props: HTMLAttributes<HTMLLIElement> & { key: Key }, option: Option) => {
      const { key, ...rest } = props;
      return <OptionLine key={key} attributes={rest} option={option} />;
    },
    renderInput: (parameters: InputParameters) => (
      <TextField
        {...parameters}
        error={basics.invalid ?? false}
        placeholder={basics.placeholder ?? ''}
        autoFocus={basics.autoFocus ?? false}
        slotProps={{
          ...parameters.slotProps,
          htmlInput: {
            ...parameters.slotProps.htmlInput,
            'aria-describedby': basics.describedBy,
            'aria-required': basics.required,
            'aria-label': basics.label,
          },
        }}
      />
    ),
  };
}

interface OptionLineProps {
  readonly attributes: HTMLAttributes<HTMLLIElement>;
  readonly option: Option;
}

function OptionLine({ attributes, option }: OptionLineProps) {
  return (
    <Box component="li" {...attributes}>
      <span>{option.label}</span>
      {option.detail && (
        <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 'auto', pl: 2 }}>
          {option.detail}
        </Typography>
      )}
    </Box>
  );
}
