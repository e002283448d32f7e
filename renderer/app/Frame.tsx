import { useState } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';
import { DraftsOfOffice } from './DraftsOfOffice.tsx';
import { FrameLayout } from './FrameLayout.tsx';
import { routes } from './routes.tsx';

/** The opened office: navigation, screens, messages. */
export function Frame() {
  const [router] = useState(() => createHashRouter([{ element: <FrameLayout />, children: [...routes] }]));
  return (
    <DraftsOfOffice>
      <RouterProvider router={router} />
    </DraftsOfOffice>
  );
}
