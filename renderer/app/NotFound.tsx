import { frameText } from '../text/frame.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchIcon } from '../ui/icons.tsx';

/** No screen has this address. */
export function NotFound() {
  return <EmptyState isPage title={frameText.notFoundTitle} text={frameText.notFound} icon={SearchIcon} />;
}
