import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Root } from './app/Root.tsx';
import { attachmentsInBrowser } from './data/store/attachments.ts';
import { connectShell } from './platform/platform.ts';

// Without this zod probes for code generation, which the security policy forbids and reports.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(<Root shell={connectShell(attachmentsInBrowser)} />);
