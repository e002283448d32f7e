import { Box } from '@mui/material';
import type { Kind } from '../../../shared/domain/record.ts';
import { FieldFrame, noteIdOf } from '../../ui/FieldFrame.tsx';
import { FieldInput } from '../../ui/FieldInput.tsx';
import type { Lookup } from '../../ui/lookup.ts';
import type { RecordDraft } from '../../ui/record-draft.ts';

interface DraftFieldsProps {
  readonly kind: Kind;
  readonly names: readonly string[];
  readonly draft: Pick<RecordDraft, 'record' | 'set' | 'setUnreadable' | 'touch' | 'shown'>;
  readonly lookup: Lookup;
  /** Those whose texts are long: the room of two fields, or a line of their own. */
  readonly wide?: Readonly<Record<string, keyof typeof wideStyles>>;
  /** Tells apart several drafts of one kind on a page. */
  readonly prefix?: string;
}

/** Chosen fields of a draft, in this order, with what is to be said about each. */
export function DraftFields({ kind, names, draft, lookup, wide = {}, prefix = kind.name }: DraftFieldsProps) {
  return names.map((name) => {
    const field = kind.fields[name];
    if (field === undefined) return null;
    const id = `${prefix}-${name}`;
    const problems = draft.shown(name);
    const room = wide[name];
    return (
      <Box key={name} sx={room && wideStyles[room]}>
        <FieldFrame
          id={id}
          label={field.label}
          help={field.help}
          required={field.required}
          problems={problems}
        >
          <FieldInput
            id={id}
            field={field}
            value={draft.record[name]}
            lookup={lookup}
            required={field.required}
            invalid={problems.some(({ severity }) => severity === 'error')}
            describedBy={noteIdOf(id)}
            onChange={(value) => draft.set(name, value)}
            onUnreadable={(message) => draft.setUnreadable(name, message)}
            onBlur={() => draft.touch(name)}
          />
        </FieldFrame>
      </Box>
    );
  });
}

const wideStyles = {
  two: { gridColumn: { md: 'span 2' } },
  whole: { gridColumn: '1 / -1' },
} as const;
