import { Box, Button, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Kind } from '../../../shared/domain/record.ts';
import { fieldsOf, type RegisterValue } from '../../../shared/merge/versions.ts';
import type { OpenConflict } from '../../data/open-conflicts.ts';
import { conflictText } from '../../text/conflicts.ts';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import { FieldInput } from '../../ui/FieldInput.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import { useRecordDraft } from '../../ui/record-draft.ts';
import { useUnsaved } from '../../ui/unsaved.tsx';

interface OtherAnswerProps {
  readonly kind: Kind;
  readonly conflict: OpenConflict;
  readonly lookup: Lookup;
  readonly busy: boolean;
  readonly onSave: (value: RegisterValue) => void;
  readonly onCancel: () => void;
}

/** Neither version: the inputs of the field itself, beginning with what is shown now. */
export function OtherAnswer({ kind, conflict, lookup, busy, onSave, onCancel }: OtherAnswerProps) {
  const { row, register } = conflict;
  const names = fieldsOf(register);
  const draft = useRecordDraft(kind, row.record, lookup);
  useUnsaved(draft.isDirty);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  function save() {
    for (const name of names) draft.touch(name);
    if (names.some((name) => draft.wrong.includes(name))) return;
    const filled = names.filter((name) => draft.record[name] !== undefined);
    onSave(Object.fromEntries(filled.map((name) => [name, draft.record[name]])));
  }
  const isOneLine =
    names.length === 1 && names.every((name) => !longTypes.has(kind.fields[name]?.type ?? ''));
  function press(event: KeyboardEvent): void {
    const isSave = event.key === 'Enter' && (event.ctrlKey || (isOneLine && isLeftToForm(event)));
    if (isSave) save();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <Box ref={box} sx={{ display: 'grid', gap: 1, mt: 1, maxWidth: 720 }} onKeyDown={press}>
      {names.map((name) => (
        <OneField key={name} name={name} kind={kind} draft={draft} lookup={lookup} place={conflict.key} />
      ))}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Button size="small" variant="contained" disabled={busy} onClick={save}>
          {busy ? conflictText.saving : conflictText.save}
        </Button>
        <Button size="small" variant="outlined" onClick={onCancel}>
          {conflictText.cancel}
        </Button>
        <Typography variant="caption" color="textSecondary">
          {isOneLine ? conflictText.keysOfLine : conflictText.keysOfLines}
        </Typography>
      </Box>
    </Box>
  );
}

const longTypes: ReadonlySet<string> = new Set(['longText', 'rows']);

/** A list that is open takes Enter for its marked item; buttons have their own. */
function isLeftToForm({ target, defaultPrevented, shiftKey, altKey }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && !defaultPrevented && !shiftKey && !altKey;
}

interface OneFieldProps {
  readonly name: string;
  readonly kind: Kind;
  readonly draft: ReturnType<typeof useRecordDraft>;
  readonly lookup: Lookup;
  readonly place: string;
}

function OneField({ name, kind, draft, lookup, place }: OneFieldProps) {
  const field = kind.fields[name];
  if (field === undefined) return null;
  const id = `${place}-${name}`;
  const problems = draft.shown(name);
  return (
    <FieldFrame id={id} label={field.label} required={field.required} help={field.help} problems={problems}>
      <FieldInput
        id={id}
        field={field}
        value={draft.values[name]}
        lookup={lookup}
        invalid={problems.some(({ severity }) => severity === 'error')}
        onChange={(value) => draft.set(name, value)}
        onUnreadable={(message, text) => draft.setUnreadable(name, message, text)}
      />
    </FieldFrame>
  );
}
