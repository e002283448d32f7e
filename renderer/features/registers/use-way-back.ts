import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Back to where the person came from; opened by its address alone, to the page given. */
export function useWayBack(home: string): () => void {
  const navigate = useNavigate();
  const { key } = useLocation();
  return useCallback(() => void (key === 'default' ? navigate(home) : navigate(-1)), [navigate, home, key]);
}
