import type { ReactNode } from 'react';
import { isCentre } from '../../shared/domain/office.ts';
import { useSession } from '../services.ts';

interface FirstScreenProps {
  readonly home: ReactNode;
  readonly centre: ReactNode;
}

/** Where the day begins: a county office at its own work, the national centre at everybody's. */
export function FirstScreen({ home, centre }: FirstScreenProps) {
  const { office } = useSession();
  return isCentre(office) ? centre : home;
}
