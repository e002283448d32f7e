import { Box, Button } from '@mui/material';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { unitedInto } from '../../../shared/merge/erase-united.ts';
import { useOfficeData } from '../../data/live.ts';
import { useCommit } from '../../services.ts';
import { erasingText } from '../../text/erasing.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { titleOf } from '../../ui/display.ts';
import { DeleteIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { registerPaths } from '../../ui/record-paths.ts';
import type { Register } from './register.ts';
import { usesOf } from './uses.ts';

interface EraseContactProps {
  readonly register: Pick<Register, 'kind' | 'lookup'>;
  readonly contact: AnyRecord;
}

/** Erases a person for good, with every record that was united into this one. See [Note: Erasing what was united]. */
export function EraseContact({ register, contact }: EraseContactProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="outlined" color="error" startIcon={<DeleteIcon />} onClick={() => setAsking(true)}>
        {erasingText.erase}
      </Button>
      {asking && <Question register={register} contact={contact} onEnd={() => setAsking(false)} />}
    </>
  );
}

function Question({ register, contact, onEnd }: EraseContactProps & { readonly onEnd: () => void }) {
  const { kind, lookup } = register;
  const { workingSet } = useOfficeData();
  const commit = useCommit();
  const navigate = useNavigate();
  const uses = useMemo(() => usesOf('contact', contact.id, lookup), [contact.id, lookup]);
  const united = unitedInto('contact', [contact.id], workingSet.rows()).length;
  async function erase() {
    const outcome = await commit([{ do: 'erase', kind: 'contact', id: contact.id }], 'erasure');
    if (outcome.ok) await navigate(registerPaths.contact, { replace: true });
    else onEnd();
  }
  return (
    <ConfirmDialog
      open
      title={erasingText.title}
      text={erasingText.question(titleOf(kind, contact, lookup))}
      confirmLabel={erasingText.confirm}
      cancelLabel={erasingText.cancel}
      onConfirm={() => void erase()}
      onCancel={onEnd}
    >
      <Box sx={{ mt: 1.5, display: 'flex', flexDirection: 'column', gap: 1 }}>
        {united > 0 && <Notice tone="warning" text={erasingText.united(united)} />}
        {uses > 0 && <Notice tone="warning" text={erasingText.used(uses)} />}
        <Notice tone="info" text={erasingText.elsewhere} />
      </Box>
    </ConfirmDialog>
  );
}
