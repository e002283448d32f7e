import { Button } from '@mui/material';
import { useNavigate, useParams } from 'react-router';
import { useOfficeData } from '../../data/live.ts';
import { registerText } from '../../text/registers.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HistoryButton } from '../../ui/HistoryButton.tsx';
import { recordHistoryPath, registerPaths } from '../../ui/record-paths.ts';
import type { Register } from './register.ts';

/** The address names a record that is not here; a deleted one still has its history. */
export function Missing({ register: { name, kind } }: { readonly register: Register }) {
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const isDeleted = useOfficeData().workingSet.row(name, id) !== undefined;
  return (
    <EmptyState
      isPage
      title={registerText.missingTitle}
      text={registerText.missing}
      actions={
        <>
          <Button variant="outlined" onClick={() => void navigate(registerPaths[name])}>
            {registerText.back(kind.plural)}
          </Button>
          {isDeleted && <HistoryButton to={recordHistoryPath(name, id)} />}
        </>
      }
    />
  );
}
