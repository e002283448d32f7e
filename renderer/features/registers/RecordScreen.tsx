import { Box, Button, Link } from '@mui/material';
import { useEffect, useMemo, useState } from 'react';
import { Link as RouterLink, Navigate, useNavigate, useParams } from 'react-router';
import { type KindName, kindOf } from '../../../shared/domain/dataset.ts';
import { mergedIntoOf } from '../../../shared/domain/merged-away.ts';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { isPersonKind } from '../../../shared/exchange/people-in-file.ts';
import { forgetting } from '../../../shared/merge/united.ts';
import { useOfficeData } from '../../data/live.ts';
import { ConflictLine, UndecidedMark, useUndecidedFields } from '../../ConflictLine.tsx';
import { EraseContact } from '../../erasing/EraseContact.tsx';
import { useCommit } from '../../services.ts';
import { registerText } from '../../text/registers.ts';
import { UnitedWithErased } from '../../erasing/UnitedWithErased.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { titleOf } from '../../ui/display.ts';
import { BackIcon, DeleteIcon, EditIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { HistoryButton } from '../../ui/HistoryButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { problemsOf } from '../../ui/record-draft.ts';
import { RecordDetails } from '../../ui/RecordDetails.tsx';
import { recordHistoryPath, recordPath, registerPaths } from '../../ui/record-paths.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { usesOf } from '../../ui/uses.ts';
import { DamagedNotice } from './DamagedNotice.tsx';
import { FinishTask } from './FinishTask.tsx';
import { GivenOfPerson } from './GivenOfPerson.tsx';
import { lastSeen } from './last-seen.ts';
import { Missing } from './Missing.tsx';
import { recordAt, type Register, useRegister } from './register.ts';
import { RelatedList } from './RelatedList.tsx';
import type { RegisterName } from './shapes.ts';
import { useWayBack } from './use-way-back.ts';

/** The data sheet of one record, with what belongs to it; one that was united with another leads to that. */
export function RecordScreen({ name }: { readonly name: RegisterName }) {
  const register = useRegister(name);
  const { id = '' } = useParams();
  const record = recordAt(register, id);
  const row = useOfficeData().workingSet.row(name, id);
  const standIn = row && mergedIntoOf(row.record);
  if (record === undefined && standIn !== undefined)
    return <Navigate to={recordPath(name, standIn)} replace />;
  return record ? (
    <Sheet key={record.id} register={register} record={record} />
  ) : (
    <Missing register={register} />
  );
}

interface SheetProps {
  readonly register: Register;
  readonly record: AnyRecord;
}

function Sheet({ register, record }: SheetProps) {
  const { name, kind, shape, lookup } = register;
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  const back = useWayBack(registerPaths[name]);
  const edit = () => void navigate(`${recordPath(name, record.id)}/szerkesztes`);
  const problems = useMemo(() => problemsOf(kind, record, lookup), [kind, record, lookup]);
  const undecided = useUndecidedFields({ kind: name, id: record.id });
  useEffect(() => lastSeen.is(name, record.id), [name, record.id]);
  useHotkeys({ e: edit, escape: back, delete: () => setDeleting(true) });
  return (
    <>
      <PageHeader
        title={titleOf(kind, record, lookup)}
        above={
          <Link component={RouterLink} to={registerPaths[name]} color="inherit" underline="hover">
            {kind.plural}
          </Link>
        }
        actions={
          <>
            {name === 'task' && <FinishTask task={record} />}
            {name === 'contact' && <EraseButton record={record} lookup={lookup} />}
            <HistoryButton to={recordHistoryPath(name, record.id)} />
            <Actions onBack={back} onEdit={edit} onDelete={() => setDeleting(true)} />
          </>
        }
      />
      <Warnings kind={name} id={record.id} />
      <RecordDetails
        kind={kind}
        record={record}
        lookup={lookup}
        sections={shape.sections}
        problems={problems}
        noted={undecided}
        note={<UndecidedMark kind={name} id={record.id} />}
        linkOf={(to, id, title) => recordLink(register, { to, id }, title)}
      />
      {shape.related?.map((related) => (
        <RelatedList key={related.kind} {...related} record={record} lookup={lookup} />
      ))}
      {isPersonKind(name) && <GivenOfPerson kind={name} id={record.id} />}
      {deleting && (
        <DeleteQuestion register={register} record={record} onEdit={edit} onEnd={() => setDeleting(false)} />
      )}
    </>
  );
}

/** What is wrong with the record, or waits for a decision. */
function Warnings(record: { readonly kind: RegisterName; readonly id: string }) {
  return (
    <>
      <DamagedNotice {...record} />
      <ConflictLine {...record} />
      <UnitedWithErased {...record} />
    </>
  );
}

/** On request of the person; the sheet is gone with them. */
function EraseButton({ record, lookup }: Pick<SheetProps, 'record'> & Pick<Register, 'lookup'>) {
  const navigate = useNavigate();
  const toList = () => void navigate(registerPaths.contact, { replace: true });
  return <EraseContact contact={record} lookup={lookup} onErased={toList} />;
}

interface LinkTarget {
  readonly to: string;
  /** Id of the record, or the KSH code of a settlement. */
  readonly id: string;
}

/** A settlement has a page only if the office works with it. */
function recordLink({ office, lookup }: Register, { to, id }: LinkTarget, title: string) {
  const target = to === 'mentoredSettlement' && !id.includes('/') ? `${office}/${id}` : id;
  if (!kindOf(to) || !lookup.find(to, target)) return title;
  return (
    <Link component={RouterLink} to={recordPath(to as KindName, target)}>
      {title}
    </Link>
  );
}

interface ActionsProps {
  readonly onBack: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function Actions({ onBack, onEdit, onDelete }: ActionsProps) {
  return (
    <>
      <Button variant="outlined" startIcon={<BackIcon />} onClick={onBack}>
        {registerText.toList}
      </Button>
      <Button variant="outlined" color="error" startIcon={<DeleteIcon />} onClick={onDelete}>
        {registerText.delete}
      </Button>
      <Button variant="contained" startIcon={<EditIcon />} onClick={onEdit}>
        {registerText.edit}
      </Button>
    </>
  );
}

interface DeleteQuestionProps extends SheetProps {
  readonly onEdit: () => void;
  readonly onEnd: () => void;
}

/** Asks before deleting, and says how much else points here. */
function DeleteQuestion({ register, record, onEdit, onEnd }: DeleteQuestionProps) {
  const { name, kind, shape, lookup } = register;
  const { workingSet } = useOfficeData();
  const commit = useCommit();
  const navigate = useNavigate();
  const uses = useMemo(() => usesOf(name, record.id, lookup), [name, record.id, lookup]);
  async function remove() {
    const row = workingSet.row(name, record.id);
    const united = row ? forgetting(name, row) : [];
    const outcome = await commit([...united, { do: 'delete', kind: name, id: record.id }]);
    if (outcome.ok) await navigate(registerPaths[name], { replace: true });
    else onEnd();
  }
  if (shape.keptBecause && uses > 0) {
    return (
      <ConfirmDialog
        open
        title={registerText.deleteTitle(kind.label)}
        text={shape.keptBecause}
        confirmLabel={registerText.edit}
        cancelLabel={registerText.cancel}
        harmless
        onConfirm={onEdit}
        onCancel={onEnd}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      title={registerText.deleteTitle(kind.label)}
      text={registerText.deleteQuestion(kind.label, titleOf(kind, record, lookup))}
      confirmLabel={registerText.delete}
      cancelLabel={registerText.cancel}
      onConfirm={() => void remove()}
      onCancel={onEnd}
    >
      <Box sx={{ mt: 1.5 }}>
        {uses > 0 ? (
          <Notice tone="warning" text={`${registerText.deleteUsed(uses)} ${registerText.deleteNote}`} />
        ) : (
          <Notice tone="info" text={registerText.deleteNote} />
        )}
      </Box>
    </ConfirmDialog>
  );
}
