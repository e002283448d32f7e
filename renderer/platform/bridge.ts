import { channels } from '../../shared/contract/channels.ts';
import { contract, type Shell } from '../../shared/contract/contract.ts';

type Bridge = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;

/** The shell behind its bridge; an answer that does not fit the contract is a bug and throws. */
export function bridgedShell(bridge: Bridge): Shell {
  const methods = channels.map((channel) => {
    const request = async (input: unknown) => contract[channel].output.parse(await bridge[channel]?.(input));
    return [channel, request] as const;
  });
  return Object.fromEntries(methods) as unknown as Shell;
}
