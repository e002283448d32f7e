import type { AnyRecord, Kind } from '../../../shared/domain/record.ts';
import { useNavigate } from 'react-router';
import { useState } from 'react';
import { useDataSet } from '../../data/live.ts';
import { useCommit, useSession } from '../../services.ts';
import { lookupOf } from '../../ui/lookup.ts';
import { RecordForm } from '../../ui/RecordForm.tsx';

interface RecordPanelProps {
  readonly kind: Kind;
  readonly record: AnyRecord;
  readonly fixed?: readonly string[];
}

/** The form of one record that always exists; saving stays on the page. */
export function RecordPanel({ kind, record, fixed }: RecordPanelProps) {
  const { today } = useSession();
  const lookup = lookupOf(useDataSet(), today);
  const commit = useCommit();
  const navigate = useNavigate();
  const [round, setRound] = useState(0);
  return (
    <RecordForm
      // A saved record is a new beginning for the form.
      key={`${record.id}-${String(round)}`}
      kind={kind}
      record={record}
      lookup={lookup}
      fixed={fixed}
      onSave={async (fields) => {
        const outcome = await commit([{ do: 'put', kind: kind.name, id: record.id, fields }]);
        return outcome.ok || outcome.reason === 'nothing';
      }}
      onSaved={() => setRound((old) => old + 1)}
      onCancel={() => void navigate('/')}
    />
  );
}
