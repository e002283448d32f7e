import { useLocation, useNavigate } from 'react-router';
import { registerPaths } from '../../ui/record-paths.ts';

/** Back to where the person came from; opened by its address alone, to the list of activities. */
export function useLeave(): () => void {
  const navigate = useNavigate();
  const { key } = useLocation();
  return () => void (key === 'default' ? navigate(registerPaths.activity) : navigate(-1));
}
