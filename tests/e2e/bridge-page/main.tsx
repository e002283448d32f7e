import Button from '@mui/material/Button';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { connectShell } from '../../../renderer/platform/platform.ts';

// zod would try to compile code, which the security policy forbids.
z.config({ jitless: true });

const kept = new Map<string, Uint8Array>();
const shell = connectShell({
  put: async (hash, bytes) => void kept.set(hash, bytes),
  get: async (hash) => kept.get(hash) ?? null,
});
Object.assign(globalThis, { shell });

const root = document.getElementById('root');
if (root) createRoot(root).render(<Button variant="contained">{document.title}</Button>);
