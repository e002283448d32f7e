import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { AnyRecord, Kind } from '../../shared/domain/record.ts';
import { displayValue, titleOf } from './display.ts';
import { DifferingFields, DraftNotices } from './DraftNotice.tsx';
import {
  changedSince,
  type DraftContent,
  formOfDraft,
  isSaved,
  type KeptDraft,
  savedBefore,
  withEarlierBefore,
} from './draft-shelf.ts';
import type { Lookup } from './lookup.ts';
import type { RecordDraft } from './record-draft.ts';
import { useDraft } from './use-draft.ts';

/** How what is typed into the form of a record is found again. */
export interface FormToKeep {
  readonly isNew: boolean;
  /** Where the form stands, and what people call it: „Új feladat”. */
  readonly address: string;
  readonly title: string;
  /** Place of the draft to go on with at once. */
  readonly resume?: string | undefined;
}

export interface FormOfRecord {
  readonly kind: Kind;
  readonly record: AnyRecord;
  readonly lookup: Lookup;
  /** Without it nothing is kept. */
  readonly keep?: FormToKeep | undefined;
}

const unreadableForm = z.record(z.string(), z.object({ message: z.string(), text: z.string() }));

/** Keeps what is typed into the form of a record, and puts back what was left in it. */
export function useFormDraft(form: FormOfRecord, draft: RecordDraft) {
  const { kind, record, lookup, keep } = form;
  const isNew = keep?.isNew === true;
  const saved = (id: string): AnyRecord | undefined => lookup.find(kind.name, id);
  const kept = useDraft({
    form:
      keep === undefined
        ? ''
        : formOfDraft({ kind: kind.name, id: record.id, before: isNew ? undefined : {} }),
    isDone: (content) => isSaved(content, saved(content.id)),
  });
  const [taken, setTaken] = useState<DraftContent>();
  const [round, setRound] = useState(0);
  useTyped(kept.keeper.typed, contentOf(form, draft, taken));
  function take(left: KeptDraft): void {
    kept.take(left);
    const unreadable = unreadableForm.safeParse(left.content.more);
    // A new record keeps its id: should it be saved just before the next crash, that is known by it.
    const identity = isNew ? { id: left.content.id } : {};
    draft.replace({ ...left.content.values, ...identity }, unreadable.success ? unreadable.data : {});
    setTaken(left.content);
    setRound((old) => old + 1);
  }
  function takeSaved(name: string): void {
    draft.set(name, saved(record.id)?.[name]);
    draft.setUnreadable(name, undefined);
    setRound((old) => old + 1);
  }
  useResumed(
    kept.offered.find(({ place }) => place === keep?.resume),
    take,
  );
  return {
    /** Another one when the inputs shall begin anew with what stands in the draft. */
    round,
    forget: kept.keeper.forget,
    notices: (
      <>
        <DraftNotices
          offered={kept.offered.map((one) => ({ draft: one, changed: changedLabels(form, one.content) }))}
          onTake={take}
          onDiscard={kept.discard}
        />
        <DifferingFields fields={differing(form, draft, taken)} onTakeSaved={takeSaved} />
      </>
    ),
  };
}

function contentOf(
  { kind, record, lookup, keep }: FormOfRecord,
  { isDirty, changes, values, record: typed, unreadable }: RecordDraft,
  taken: DraftContent | undefined,
): DraftContent | undefined {
  if (keep === undefined || !isDirty) return undefined;
  const names = keep.isNew ? Object.keys(kind.fields) : Object.keys(changes);
  const name: unknown = kind.title(typed);
  const isNamed = keep.isNew && typeof name === 'string' && name !== '' && name !== kind.label;
  const content: DraftContent = {
    kind: kind.name,
    id: typed.id,
    address: keep.address,
    title: isNamed ? `${keep.title}: ${titleOf(kind, typed, lookup)}` : keep.title,
    values: Object.fromEntries(names.filter((one) => one in values).map((one) => [one, values[one]])),
    ...(!keep.isNew && { before: savedBefore(kind, changes, record) }),
    more: Object.fromEntries(Object.entries(unreadable).filter(([, { text }]) => text !== '')),
  };
  return withEarlierBefore(content, taken);
}

/** Tells the keeper whenever something else stands in the form; an emptied field is something else too. */
export function useTyped(
  tell: (content: DraftContent | undefined) => void,
  content: DraftContent | undefined,
): void {
  const text = content && JSON.stringify(content, (_, value: unknown) => value ?? null);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (told.current === text) return;
    told.current = text;
    tell(content);
  });
}

/** Once: a draft chosen on another page is gone on with without being asked again. */
function useResumed(chosen: KeptDraft | undefined, take: (draft: KeptDraft) => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (chosen === undefined || isDone.current) return;
    isDone.current = true;
    take(chosen);
  });
}

function changedLabels({ kind, lookup }: FormOfRecord, content: DraftContent): readonly string[] {
  const saved = lookup.find(kind.name, content.id);
  return saved === undefined
    ? []
    : changedSince(content, saved).map((name) => kind.fields[name]?.label ?? name);
}

function differing(
  { kind, record, lookup }: FormOfRecord,
  draft: RecordDraft,
  taken: DraftContent | undefined,
) {
  const saved = lookup.find(kind.name, record.id);
  if (taken === undefined || saved === undefined) return [];
  return changedSince({ ...taken, values: draft.changes }, saved)
    .filter((name) => Object.hasOwn(draft.changes, name))
    .flatMap((name) => {
      const field = kind.fields[name];
      return field ? [{ name, label: field.label, saved: displayValue(field, saved[name], lookup) }] : [];
    });
}
