import { reference } from '../../../shared/domain/field-makers.ts';
import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import type { CalendarDate } from '../../../shared/lib/dates.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { registerText } from '../../text/registers.ts';
import type { Lookup } from '../../ui/lookup.ts';
import type { FormSection } from '../../ui/record-layout.ts';

/** Stands in the form of a new settlement only; it is saved as an assignment. */
export const responsibleName = 'responsible';

const responsible = reference('mentor', registerText.responsible, { help: registerText.responsibleHelp });

interface Form {
  readonly kind: Kind;
  readonly sections: readonly FormSection[];
}

/** The form of a settlement with the mentor who will answer for it, so that one form does the work of two. */
export function withResponsible({ kind, sections: [first, ...others] }: Form): Form {
  return {
    kind: { ...kind, fields: { ...kind.fields, [responsibleName]: responsible } },
    sections: first ? [{ ...first, fields: [...first.fields, responsibleName] }, ...others] : others,
  };
}

interface Surroundings {
  readonly lookup: Lookup;
  readonly today: CalendarDate;
  readonly newId: () => string;
}

/** The assignment asked for with a new settlement, from the day of its involvement; nothing where it is there already. */
export function assignmentOf(
  record: AnyRecord,
  { lookup, today, newId }: Surroundings,
): readonly Operation[] {
  const { settlement, since, [responsibleName]: mentor } = record;
  if (typeof mentor !== 'string' || mentor === '') return [];
  const isThere = [...lookup.all('assignment')].some(
    (one) => one['mentor'] === mentor && one['settlement'] === settlement && one['to'] === undefined,
  );
  if (isThere) return [];
  const from = typeof since === 'string' && since !== '' ? since : today;
  const fields = { mentor, settlement, role: 'responsible', from };
  return [{ do: 'put', kind: 'assignment', id: newId(), fields }];
}
