import { useEffect } from 'react';
import { frameText } from '../text/frame.ts';

/** Names the window after the page it shows. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – ${frameText.productName}`;
  }, [title]);
}
