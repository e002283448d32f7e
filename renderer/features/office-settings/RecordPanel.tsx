import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import { useLocation, useNavigate } from 'react-router';
import { useState } from 'react';
import { ConflictLine } from '../../ConflictLine.tsx';
import { useDataSet } from '../../data/live.ts';
import { useCommit, useSession } from '../../services.ts';
import { draftOfLocation } from '../../ui/draft-shelf.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { RecordForm } from '../../ui/RecordForm.tsx';

interface RecordPanelProps {
  readonly kind: Kind;
  readonly record: AnyRecord;
  readonly fixed?: readonly string[];
}

/** The form of a record every office has: one that is not kept yet is written whole. Saving stays on the page. */
export function RecordPanel({ kind, record, fixed }: RecordPanelProps) {
  const { today } = useSession();
  const lookup = lookupOf(useDataSet(), today);
  const commit = useCommit();
  const navigate = useNavigate();
  const location = useLocation();
  const [round, setRound] = useState(0);
  return (
    <>
      <ConflictLine kind={kind.name} id={record.id} />
      <RecordForm
        // A saved record is a new beginning for the form.
        key={`${record.id}-${String(round)}`}
        kind={kind}
        record={record}
        lookup={lookup}
        fixed={fixed}
        keep={{
          isNew: lookup.find(kind.name, record.id) === undefined,
          title: kind.label,
          ...draftOfLocation(location),
        }}
        onSave={async (changes, whole) => {
          const fields = lookup.find(kind.name, record.id) ? changes : fieldsOf(kind, whole);
          const outcome = await commit([{ do: 'put', kind: kind.name, id: record.id, fields }]);
          return outcome.ok || outcome.reason === 'nothing';
        }}
        onSaved={() => setRound((old) => old + 1)}
        onCancel={() => void navigate('/')}
      />
    </>
  );
}

function fieldsOf(kind: Kind, record: AnyRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => Object.hasOwn(kind.fields, name)));
}
