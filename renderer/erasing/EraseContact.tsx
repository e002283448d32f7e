import { Box, Button } from '@mui/material';
import { useMemo, useState } from 'react';
import { isVisible, KINDS } from '../../shared/domain/dataset.ts';
import type { AnyRecord } from '../../shared/domain/record.ts';
import { hasNamesake } from '../../shared/exchange/known-people.ts';
import { textsNaming } from '../../shared/exchange/naming-texts.ts';
import { unitedInto } from '../../shared/merge/erase-united.ts';
import type { WorkingSet } from '../data/store/working-set.ts';
import { useOfficeData } from '../data/live.ts';
import { NamedInTexts } from './NamedInTexts.tsx';
import { useCommit } from '../services.ts';
import { erasingText } from '../text/erasing.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { titleOf } from '../ui/display.ts';
import { DeleteIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Lookup } from '../ui/lookup.ts';
import { usesOf } from '../ui/uses.ts';

interface EraseContactProps {
  /** Also one that is deleted. */
  readonly contact: AnyRecord;
  readonly lookup: Lookup;
  onErased?(): void;
}

/** Erases a person for good, with every record that was united into this one. See [Note: Erasing what was united]. */
export function EraseContact(props: EraseContactProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="outlined" color="error" startIcon={<DeleteIcon />} onClick={() => setAsking(true)}>
        {erasingText.erase}
      </Button>
      {asking && <Question {...props} onEnd={() => setAsking(false)} />}
    </>
  );
}

function Question({ contact, lookup, onErased, onEnd }: EraseContactProps & { readonly onEnd: () => void }) {
  const { workingSet } = useOfficeData();
  const commit = useCommit();
  const uses = useMemo(() => usesOf('contact', contact.id, lookup), [contact.id, lookup]);
  const { united, naming, isShared } = useMemo(() => whatGoes(contact, workingSet), [contact, workingSet]);
  // Of two people of one name a text may mean the other.
  const [isMasking, setMasking] = useState(!isShared);
  async function erase() {
    // Somebody may have written into these texts while the question stood.
    const masking = isMasking ? whatGoes(contact, workingSet).naming.operations : [];
    const outcome = await commit([{ do: 'erase', kind: 'contact', id: contact.id }, ...masking], 'erasure');
    onEnd();
    if (outcome.ok) onErased?.();
  }
  return (
    <ConfirmDialog
      open
      title={erasingText.title}
      text={erasingText.question(titleOf(KINDS.contact, contact, lookup))}
      confirmLabel={erasingText.confirm}
      cancelLabel={erasingText.cancel}
      wide
      onConfirm={() => void erase()}
      onCancel={onEnd}
    >
      <Box sx={{ mt: 1.5, display: 'flex', flexDirection: 'column', gap: 1 }}>
        {united > 0 && <Notice tone="warning" text={erasingText.united(united)} />}
        {naming.texts.length > 0 && (
          <NamedInTexts {...{ naming, isShared, lookup, isTicked: isMasking, onTick: setMasking }} />
        )}
        {uses > 0 && <Notice tone="warning" text={erasingText.used(uses)} />}
        <Notice tone="info" text={erasingText.elsewhere} />
      </Box>
    </ConfirmDialog>
  );
}

/** How many united records go along, and where else these people are named. */
function whatGoes(contact: AnyRecord, workingSet: WorkingSet) {
  const united = unitedInto('contact', [contact.id], workingSet.rows());
  const others = united.flatMap((id) => workingSet.row('contact', id)?.record ?? []);
  const people = [contact, ...others];
  const living = [...workingSet.rows()].filter(({ row }) => isVisible(row.record));
  const records = Map.groupBy(living, ({ kind }) => kind);
  const known = new Map([...records].map(([kind, ones]) => [kind, ones.map(({ row }) => row.record)]));
  return {
    united: united.length,
    naming: textsNaming('contact', people, workingSet.rows()),
    isShared: hasNamesake(known, 'contact', people),
  };
}
