import { Button } from '@mui/material';
import { useNavigate } from 'react-router';
import { registerText } from '../../text/registers.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { registerPaths } from '../../ui/record-paths.ts';
import type { Register } from './register.ts';

/** The address names a record that is not here. */
export function Missing({ register: { name, kind } }: { readonly register: Register }) {
  const navigate = useNavigate();
  return (
    <EmptyState
      title={registerText.missingTitle}
      text={registerText.missing}
      actions={
        <Button variant="outlined" onClick={() => void navigate(registerPaths[name])}>
          {registerText.back(kind.plural)}
        </Button>
      }
    />
  );
}
