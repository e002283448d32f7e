import { Box, Typography } from '@mui/material';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '../../shared/domain/field.ts';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { FieldFrame, noteIdOf, type Problem } from './FieldFrame.tsx';
import { FieldInput } from './FieldInput.tsx';
import type { Lookup } from './lookup.ts';
import { FormEnd, NotSaved, WrongFields } from './FormSurroundings.tsx';
import { type RecordDraft, useRecordDraft } from './record-draft.ts';
import { type FormSection, sectionsOf, spanOf } from './record-layout.ts';
import { type FormToKeep, useFormDraft } from './form-draft.tsx';
import { useUnsaved } from './unsaved.tsx';

export interface RecordFormProps {
  readonly kind: Kind;
  /** The record to begin with; a new one has its id, its office and what is known already. */
  readonly record: AnyRecord;
  readonly lookup: Lookup;
  readonly sections?: readonly FormSection[] | undefined;
  /** Fields that follow from where the form was opened and are not asked. */
  readonly fixed?: readonly string[] | undefined;
  /** Labels already in use, by field. */
  readonly known?: Readonly<Record<string, readonly string[]>> | undefined;
  /** How what is typed is found again after the program stopped; without it nothing is kept. */
  readonly keep?: FormToKeep | undefined;
  /** Gets the changed fields only (`undefined` empties one) and the whole record; answers whether it was saved. */
  readonly onSave: (changes: Readonly<Record<string, unknown>>, record: AnyRecord) => Promise<boolean>;
  readonly onSaved: (record: AnyRecord) => void;
  /** Called instead of `onSaved` when another new record shall follow; without it nothing of the kind is offered. */
  readonly onNext?: ((record: AnyRecord) => void) | undefined;
  readonly onCancel: () => void;
  /** What there is to say of the record as typed so far. */
  readonly about?: ((record: AnyRecord) => ReactNode) | undefined;
}

/** A form made from the description of a kind: sections, findings as you type, Ctrl+Enter saves, with Shift begins the next, Esc leaves. */
export function RecordForm(props: RecordFormProps) {
  const { kind, record, lookup, sections, fixed = [] } = props;
  const id = useId();
  const draft = useRecordDraft(kind, record, lookup);
  const kept = useFormDraft(props, draft);
  const { save, state, tried } = useSaving({ ...props, forget: kept.forget }, draft);
  const first = useFirstInput(kept.round);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  function press(event: KeyboardEvent) {
    const isSave = event.ctrlKey && !event.altKey && /^(?:enter|s)$/i.test(event.key);
    if (!isSave && event.key !== 'Escape') return;
    event.preventDefault();
    const how = event.shiftKey && props.onNext ? 'next' : 'close';
    if (isSave) settled(() => void latest.current(how));
    else props.onCancel();
  }
  return (
    <Box
      component="form"
      ref={first}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
      sx={{ maxWidth: 1040 }}
    >
      {kept.notices}
      {tried && draft.wrong.length > 0 && <WrongFields id={id} kind={kind} draft={draft} />}
      {props.about?.(draft.record)}
      {state === 'failed' && <NotSaved onAgain={() => void save()} />}
      {sectionsOf(kind, sections, fixed).map((section) => (
        <FormSectionFields
          key={`${section.title} ${kept.round}`}
          {...props}
          id={id}
          draft={draft}
          section={section}
        />
      ))}
      <FormEnd
        saving={state === 'saving'}
        onSave={() => void save()}
        onNext={props.onNext && (() => void save('next'))}
        onCancel={props.onCancel}
      />
    </Box>
  );
}

/** The form begins with its first input, each time the inputs begin anew. */
function useFirstInput(round: number) {
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<number>(undefined);
  useEffect(() => {
    if (last.current === round) return;
    last.current = round;
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [round]);
  return form;
}

interface FormSectionProps extends RecordFormProps {
  readonly id: string;
  readonly draft: RecordDraft;
  readonly section: FormSection;
}

function FormSectionFields({ id, kind, draft, section, lookup, known = {} }: FormSectionProps) {
  return (
    <Box component="section" aria-label={section.title} sx={{ mb: 2.5 }}>
      <SectionTitle title={section.title} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(12, minmax(0, 1fr))', gap: '12px 16px' }}>
        {section.fields.map((name) => (
          <FormField
            key={name}
            id={`${id}-${name}`}
            name={name}
            field={kind.fields[name] as Field}
            value={draft.values[name]}
            problems={draft.shown(name)}
            set={draft.set}
            setUnreadable={draft.setUnreadable}
            touch={draft.touch}
            typed={draft.unreadable[name]?.text}
            lookup={lookup}
            known={known[name]}
          />
        ))}
      </Box>
    </Box>
  );
}

/** Takes what is still being typed first: a list gives its marked item when it is left. The keyboard stays where it was. */
function settled(save: () => void): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return save();
  flushSync(() => activeElement.blur());
  activeElement.focus();
  save();
}

type SavingState = 'idle' | 'saving' | 'failed';

interface Saving extends Pick<RecordFormProps, 'onSave' | 'onSaved' | 'onNext'> {
  /** What was kept of the typing is not needed any more. */
  readonly forget: () => void;
}

function useSaving({ onSave, onSaved, onNext, forget }: Saving, draft: RecordDraft) {
  const [state, setState] = useState<SavingState>('idle');
  const [tried, setTried] = useState(false);
  const release = useUnsaved(draft.isDirty);
  async function save(how: 'close' | 'next' = 'close'): Promise<void> {
    if (state === 'saving') return;
    setTried(true);
    draft.touchAll();
    if (draft.wrong.length > 0) return;
    setState('saving');
    const saved = await onSave(draft.changes, draft.record);
    setState(saved ? 'idle' : 'failed');
    if (!saved) return;
    release();
    forget();
    const done = how === 'next' && onNext ? onNext : onSaved;
    done(draft.record);
  }
  return { save, state, tried };
}

export function SectionTitle({ title }: { readonly title: string }) {
  return (
    <Typography
      variant="h2"
      sx={{ mb: 1, pb: 0.5, borderBottom: 1, borderColor: 'divider', color: 'primary.main' }}
    >
      {title}
    </Typography>
  );
}

interface FormFieldProps extends Pick<RecordDraft, 'set' | 'setUnreadable' | 'touch'> {
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly lookup: Lookup;
  readonly known?: readonly string[] | undefined;
  readonly typed?: string | undefined;
}

/** A keystroke in one field repaints that field alone: a form of twenty pickers is slow to paint. */
const FormField = memo(
  function FormField({ id, name, field, value, problems, lookup, known, typed, ...draft }: FormFieldProps) {
    const isWrong = problems.some(({ severity }) => severity === 'error');
    const span = spanOf(field);
    return (
      <Box sx={{ gridColumn: { xs: 'span 12', sm: `span ${Math.min(12, span * 2)}`, md: `span ${span}` } }}>
        <FieldFrame
          id={id}
          label={field.label}
          required={field.required}
          help={field.help}
          problems={problems}
        >
          <FieldInput
            id={id}
            field={field}
            lookup={lookup}
            known={known}
            required={field.required}
            invalid={isWrong}
            describedBy={field.help || problems.length > 0 ? noteIdOf(id) : undefined}
            value={value}
            onChange={(next) => draft.set(name, next)}
            typed={typed}
            onUnreadable={(message, text) => draft.setUnreadable(name, message, text)}
            onBlur={() => draft.touch(name)}
          />
        </FieldFrame>
      </Box>
    );
  },
  (one, other) =>
    one.value === other.value &&
    one.field === other.field &&
    one.lookup === other.lookup &&
    one.known === other.known &&
    JSON.stringify(one.problems) === JSON.stringify(other.problems),
);
