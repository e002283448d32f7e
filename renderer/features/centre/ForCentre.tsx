import type { ReactNode } from 'react';
import { isCentre } from '../../../shared/domain/office.ts';
import { useSession } from '../../services.ts';
import { centreTexts } from '../../text/centre.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** These pages say in a county office whose they are. */
export function ForCentre({ children }: { readonly children: ReactNode }) {
  const { office } = useSession();
  if (isCentre(office)) return children;
  return (
    <>
      <PageHeader title={centreTexts.title} />
      <EmptyState {...centreTexts.notCentre} />
    </>
  );
}
