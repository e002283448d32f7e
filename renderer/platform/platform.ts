import { bridgeName } from '../../shared/contract/channels.ts';
import type { Shell } from '../../shared/contract/contract.ts';
import { bridgedShell } from './bridge.ts';
import { type AttachmentStore, browserShell } from './browser.ts';

/** The one place that knows which host the page runs in: the shell when its bridge is there, else a plain browser. */
export function connectShell(attachmentsInBrowser: AttachmentStore): Shell {
  const bridge: unknown = Reflect.get(globalThis, bridgeName);
  return typeof bridge === 'object' && bridge !== null
    ? bridgedShell(bridge as Parameters<typeof bridgedShell>[0])
    : browserShell(attachmentsInBrowser);
}
