import { useMemo, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { isTwiceKind } from '../../../shared/domain/merged-away.ts';
import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import type { Operation } from '../../../shared/merge/commit.ts';
import { newId } from '../../platform/random.ts';
import { useOfficeData } from '../../data/live.ts';
import { useCommit, useServices, useSession } from '../../services.ts';
import { registerText } from '../../text/registers.ts';
import { titleOf } from '../../ui/display.ts';
import { draftOfLocation } from '../../ui/draft-shelf.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { recordPath, registerPaths } from '../../ui/record-paths.ts';
import { DamagedNotice } from './DamagedNotice.tsx';
import { fieldsToBegin, identifyingFields } from './id-of-contents.ts';
import { lastSeen } from './last-seen.ts';
import { LikeNotice } from './LikeNotice.tsx';
import { Missing } from './Missing.tsx';
import { recordAt, type Register, useRegister } from './register.ts';
import { assignmentOf, withResponsible } from './responsible.ts';
import type { RegisterName } from './shapes.ts';
import { suggestionsFor } from './suggestions.ts';
import { useWayBack } from './use-way-back.ts';

/** A new record; the address may say what is known already: `?project=<id>`. */
export function NewScreen({ name }: { readonly name: RegisterName }) {
  const register = useRegister(name);
  const [address] = useSearchParams();
  const { person, today } = useSession();
  const fresh = (kept: Fields): AnyRecord => ({
    ...register.shape.start,
    ...suggestionsFor(name, { person: person?.id, today }),
    ...kept,
    ...givenBy(address, register.kind),
    id: newId(),
    office: register.office,
  });
  const [begin, setBegin] = useState(() => fresh({}));
  return (
    <Form
      key={begin.id}
      register={register}
      begin={begin}
      isNew
      onNext={(saved) => setBegin(fresh(keptOf(register, saved)))}
    />
  );
}

function keptOf({ shape }: Register, saved: AnyRecord): Fields {
  return Object.fromEntries((shape.kept ?? []).map((field) => [field, saved[field]]));
}

type Fields = Readonly<Record<string, unknown>>;

const listTypes: ReadonlySet<string> = new Set(['references', 'settlements', 'choices', 'labels']);

function givenBy(address: URLSearchParams, kind: Kind): Fields {
  const known = [...address].flatMap(([name, value]) => {
    const field = kind.fields[name];
    return field ? [[name, listTypes.has(field.type) ? [value] : value] as const] : [];
  });
  return Object.fromEntries(known);
}

export function EditScreen({ name }: { readonly name: RegisterName }) {
  const register = useRegister(name);
  const { id = '' } = useParams();
  const record = recordAt(register, id);
  return record ? (
    <Form key={record.id} register={register} begin={record} />
  ) : (
    <Missing register={register} />
  );
}

interface FormProps {
  readonly register: Register;
  readonly begin: AnyRecord;
  readonly isNew?: boolean;
  /** Saved, and another one shall follow. */
  readonly onNext?: (saved: AnyRecord) => void;
}

function Form({ register, begin, isNew = false, onNext }: FormProps) {
  const { name, kind, shape, lookup, records } = register;
  const back = useWayBack(isNew ? registerPaths[name] : recordPath(name, begin.id));
  const save = useSave(register, isNew);
  const location = useLocation();
  const title = isNew ? shape.newLabel : titleOf(kind, begin, lookup);
  const above = isNew ? kind.plural : registerText.editOf(kind.label);
  const asked = useMemo(() => {
    const form = { kind, sections: shape.sections };
    return isNew && name === 'mentoredSettlement' ? withResponsible(form) : form;
  }, [isNew, name, kind, shape]);
  const known = useMemo(() => knownLabels(kind, records), [kind, records]);
  const fixed = useMemo(() => (isNew ? [] : identifyingFields(kind, begin)), [isNew, kind, begin]);
  return (
    <>
      <PageHeader title={title} above={above} />
      <DamagedNotice kind={name} id={begin.id} />
      <RecordForm
        {...asked}
        record={begin}
        lookup={lookup}
        known={known}
        fixed={fixed}
        keep={{
          isNew,
          title: isNew ? title : `${above}: ${title}`,
          ...draftOfLocation(location),
        }}
        onSave={save}
        onSaved={(record) => {
          lastSeen.is(name, idOf(kind, record));
          back();
        }}
        onNext={onNext}
        onCancel={back}
        about={isNew ? aboutNew(register) : undefined}
      />
    </>
  );
}

/** Of what may stand twice it is said while it is typed. */
function aboutNew(register: Register) {
  const { name } = register;
  return (record: AnyRecord) =>
    isTwiceKind(name) && <LikeNotice name={name} register={register} record={record} />;
}

/**
 * Where the contents give the id, a second record of the same thing is refused in words, and one that was deleted comes back with
 * nothing of what stood in it before.
 */
function useSave({ name, kind, lookup }: Register, isNew: boolean) {
  const commit = useCommit();
  const { notices } = useServices();
  const { today } = useSession();
  const { workingSet } = useOfficeData();
  return async (changes: Fields, record: AnyRecord): Promise<boolean> => {
    const id = idOf(kind, record);
    if (isNew && lookup.find(name, id)) {
      notices.show({
        severity: 'error',
        message: registerText.already(kind.label, titleOf(kind, record, lookup)),
      });
      return false;
    }
    const fields = isNew ? fieldsToBegin(kind, record, workingSet.row(name, id)) : changes;
    const put: Operation = { do: 'put', kind: name, id: isNew ? id : record.id, fields };
    const assigned = name === 'mentoredSettlement' ? assignmentOf(record, { lookup, today, newId }) : [];
    const outcome = await commit([put, ...assigned]);
    return outcome.ok || outcome.reason === 'nothing';
  };
}

function idOf(kind: Kind, record: AnyRecord): string {
  return kind.idFor?.(record) ?? record.id;
}

function knownLabels(kind: Kind, records: readonly AnyRecord[]): Readonly<Record<string, readonly string[]>> {
  const names = Object.keys(kind.fields).filter((name) => kind.fields[name]?.type === 'labels');
  const labelsIn = (name: string) =>
    records.flatMap((record) => (Array.isArray(record[name]) ? (record[name] as readonly string[]) : []));
  return Object.fromEntries(names.map((name) => [name, [...new Set(labelsIn(name))].sort()]));
}
