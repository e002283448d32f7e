import { Button } from '@mui/material';
import type { AnyRecord } from '../../../shared/domain/record.ts';
import { useCommit, useSession } from '../../services.ts';
import { registerText } from '../../text/registers.ts';
import { CheckIcon } from '../../ui/icons.tsx';

/** An open task is done with one press, from its own page too. */
export function FinishTask({ task }: { readonly task: AnyRecord }) {
  const commit = useCommit();
  const { today } = useSession();
  const isOpen = task['status'] === 'open' || task['status'] === 'inProgress';
  if (!isOpen) return null;
  const finish = () =>
    commit([{ do: 'put', kind: 'task', id: task.id, fields: { status: 'done', statusDate: today } }]);
  return (
    <Button variant="outlined" startIcon={<CheckIcon />} onClick={() => void finish()}>
      {registerText.finish}
    </Button>
  );
}
