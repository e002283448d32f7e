import type { CountryFigures } from '../../../shared/centre/country.ts';
import { packagesInForce } from '../../../shared/centre/packages.ts';
import type { SettlementDetail } from '../../../shared/centre/settlement-detail.ts';
import type { Shell } from '../../../shared/contract/contract.ts';
import type { CountyPackage } from '../../../shared/domain/county-package.ts';
import type { Period } from '../../../shared/lib/periods.ts';
import { type AskingWorker, startCentreWorker } from './asking-worker.ts';
import { workerCount } from '../store/worker-count.ts';

/** How far the packages in force have been read. */
export interface CentreStatus {
  readonly read: number;
  readonly all: number;
  /** Ids of packages whose file is missing or damaged. */
  readonly broken: readonly string[];
}

/** The extracts in force, read and held in workers beside the page, ready for questions. */
export interface Centre {
  /** Reads what is new, lets go what counts no more. */
  hold(packages: Iterable<CountyPackage>): void;
  /** The same object until something changes. */
  status(): CentreStatus;
  subscribe(listener: () => void): () => void;
  /** These two answer when everything in force has been read. */
  figures(period: Period): Promise<CountryFigures>;
  settlement(ksh: string, period: Period): Promise<readonly SettlementDetail[]>;
  close(): void;
}

interface Held {
  readonly sender: string;
  readonly worker: AskingWorker;
  readonly done: Promise<void>;
  state: 'reading' | 'read' | 'broken';
}

/** Workers to read with. */
const MOST_WORKERS = 4;

type Attachments = Pick<Shell, 'getAttachment'>;

export function openCentre(shell: Attachments): Centre {
  const workers = Array.from({ length: workerCount(MOST_WORKERS) }, startCentreWorker);
  const held = new Map<string, Held>();
  const listeners = new Set<() => void>();
  let status = statusOf(held);
  function tell(): void {
    status = statusOf(held);
    for (const listener of listeners) listener();
  }
  async function all<Value>(ask: (worker: AskingWorker) => Promise<readonly Value[]>) {
    await Promise.all([...held.values()].map(({ done }) => done));
    return (await Promise.all(workers.map(ask))).flat();
  }
  return {
    hold(packages) {
      const changed = update(held, [...packagesInForce(packages).values()].flat(), { workers, shell, tell });
      if (changed) tell();
    },
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async figures(period) {
      const facts = await all((worker) => worker.ask({ do: 'facts', period }));
      return firstOf(workers).ask({ do: 'country', facts, period });
    },
    settlement: (ksh, period) => all((worker) => worker.ask({ do: 'settlement', ksh, period })),
    close: () => workers.forEach(({ end }) => end()),
  };
}

function statusOf(held: ReadonlyMap<string, Held>): CentreStatus {
  const all = [...held];
  return {
    all: all.length,
    read: all.filter(([, { state }]) => state !== 'reading').length,
    broken: all.filter(([, { state }]) => state === 'broken').map(([id]) => id),
  };
}

interface Reading {
  readonly workers: readonly AskingWorker[];
  readonly shell: Attachments;
  readonly tell: () => void;
}

/** Brings what is held to what is in force; false if it is so already. */
function update(held: Map<string, Held>, inForce: readonly CountyPackage[], reading: Reading): boolean {
  const ids = new Set(inForce.map(({ id }) => id));
  const gone = [...held].filter(([id]) => !ids.has(id));
  const fresh = inForce.filter(({ id }) => !held.has(id));
  for (const [id, { worker }] of gone) {
    void worker.ask({ do: 'drop', id });
    held.delete(id);
  }
  for (const one of fresh) held.set(one.id, begin(one, workerFor(one, held, reading.workers), reading));
  return gone.length + fresh.length > 0;
}

/** All packages of an office are with the same worker; a new office goes where the fewest are. */
function workerFor(
  { sender }: CountyPackage,
  held: ReadonlyMap<string, Held>,
  workers: readonly AskingWorker[],
): AskingWorker {
  const known = [...held.values()].find((one) => one.sender === sender);
  const load = (worker: AskingWorker) => [...held.values()].filter((one) => one.worker === worker).length;
  return known?.worker ?? firstOf(workers.toSorted((one, other) => load(one) - load(other)));
}

function firstOf([first]: readonly AskingWorker[]): AskingWorker {
  if (first === undefined) throw new Error('there is always a worker');
  return first;
}

function begin(one: CountyPackage, worker: AskingWorker, { shell, tell }: Reading): Held {
  const done = Promise.withResolvers<void>();
  const held: Held = { sender: one.sender, worker, state: 'reading', done: done.promise };
  const settle = (isRead: boolean) => {
    held.state = isRead ? 'read' : 'broken';
    done.resolve();
    tell();
  };
  read(one, worker, shell).then(settle, () => settle(false));
  return held;
}

async function read(one: CountyPackage, worker: AskingWorker, shell: Attachments): Promise<boolean> {
  const hash = one.attachments?.[0]?.hash ?? '';
  const bytes = await shell.getAttachment({ hash });
  if (bytes === null) return false;
  const { id, county, senderName: name, sender, from, to, madeAt, fileId } = one;
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const about = { sender, madeAt, fileId, ...days };
  return worker.ask({ do: 'hold', package: { id, county, name, about, hash, bytes } });
}
