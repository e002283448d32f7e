import { kindOf } from '../domain/dataset.ts';
import type { AnyRecord } from '../domain/record.ts';
import type { Draft, Problem } from './pack-draft.ts';
import { isId } from './row-form.ts';

/** A draft with its id and office: a record. */
export interface Complete extends Draft {
  readonly record: AnyRecord;
  /** What is wrong with its id; of no use where the fields the id is made of are wrong themselves. */
  readonly idProblems: readonly Problem[];
}

/** The offices of the input: those with a record among the data, else those the records name. */
export interface Offices {
  readonly ids: readonly string[];
  /** Whether the offices' own records are here, so that no record may name another. */
  readonly areHere: boolean;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Offices come first, because everything else needs theirs: one without an id gets it here. */
export function withOfficeIds(drafts: readonly Draft[], newId: (kind: string) => string): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.kind !== 'office') return draft;
    const id = draft.fields.id ?? newId('office');
    return { ...draft, fields: { ...draft.fields, id, office: id } };
  });
}

export function officesOf(drafts: readonly Draft[]): Offices {
  const own = drafts.filter(({ kind }) => kind === 'office');
  const named = (own.length > 0 ? own : drafts).map(({ fields }) => fields.office);
  return { ids: [...new Set(named.filter(isId))].sort(), areHere: own.length > 0 };
}

/** Gives the record its office and id where they are missing, and says what is wrong with those it has. */
export function completed(draft: Draft, offices: Offices, newId: (kind: string) => string): Complete {
  const { kind, fields } = draft;
  const only = offices.ids.length === 1 ? offices.ids[0] : undefined;
  const office = fields.office ?? only ?? '';
  const framed = { ...fields, office } as unknown as AnyRecord;
  const derived = isWhole(draft) ? kindOf(kind)?.idFor?.(framed) : undefined;
  const id = fields.id ?? derived ?? newId(kind);
  const record = { ...framed, id: isId(id) ? id : '' };
  const problems = [...draft.problems, ...problemsOfOffice(office, offices)];
  return { ...draft, record, problems, idProblems: problemsOfId(kind, id, derived) };
}

/** Can an id be derived from it, and its sense be asked? */
export function isWhole({ problems }: Draft): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

function problemsOfOffice(office: unknown, offices: Offices): readonly Problem[] {
  const wrong = (message: string): readonly Problem[] => [{ severity: 'error', field: 'office', message }];
  if (office === '')
    return wrong('Több iroda adatai állnak együtt, ezért minden tételnél meg kell adni az irodát.');
  if (!isId(office)) return wrong('Az iroda azonosítója szóköz nélküli szöveg, legfeljebb 200 karakter.');
  return offices.areHere && !offices.ids.includes(office)
    ? wrong('A hivatkozott iroda adatlapja nincs az adatok között.')
    : [];
}

function problemsOfId(kind: string, id: unknown, derived: string | undefined): readonly Problem[] {
  if (!isId(id)) {
    const message = 'Az azonosító szóköz nélküli szöveg, legfeljebb 200 karakter.';
    return [{ severity: 'error', field: 'id', message }];
  }
  if (derived !== undefined && id !== derived) {
    const message = `Ennek a tételnek az azonosítója kötött: ${derived}. Javítsa, vagy hagyja el az azonosítót.`;
    return [{ severity: 'error', field: 'id', message }];
  }
  if (kindOf(kind)?.id !== 'new' || uuid.test(id)) return [];
  const message =
    'Az azonosító nem UUID, ezért más irodák tételeivel összekeveredhet. Ha elhagyja, a program ad egyet.';
  return [{ severity: 'warning', field: 'id', message }];
}
