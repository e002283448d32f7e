import type { IpcMain, WebFrameMain } from 'electron';
import { bridgeName, channels } from '../shared/contract/channels.ts';
import { contract, type Shell } from '../shared/contract/contract.ts';
import { isOurs } from './page-files.ts';

interface Wiring {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly shell: Shell;
  /** The one frame that may ask. */
  readonly mainFrame: () => WebFrameMain | null;
}

/** Connects every request of the contract; a stranger's question or a malformed one is a bug and throws. */
export function registerIpc({ ipc, shell, mainFrame }: Wiring): void {
  for (const channel of channels) {
    const answer = shell[channel] as (input: unknown) => Promise<unknown>;
    ipc.handle(`${bridgeName}:${channel}`, async (event, input: unknown) => {
      const frame = event.senderFrame;
      if (frame === null || frame !== mainFrame() || !isOurs(frame.url)) throw new Error('unknown sender');
      return answer(contract[channel].input.parse(input));
    });
  }
}
