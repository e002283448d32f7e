import { existsSync } from 'node:fs';
import { seededRandom, type Random } from '../../shared/lib/random.ts';
import { browserToUse } from '../../build/browser-to-use.ts';
import { canMount } from './mounted.ts';

/** What a campaign is given. */
export interface Order {
  readonly seed: number;
  readonly runs: number;
  /** An empty folder of its own. */
  readonly folder: string;
  readonly random: Random;
  /** Tells how far it is. */
  readonly say: (line: string) => void;
}

/** What a campaign found. */
export interface Findings {
  readonly figures: Readonly<Record<string, number | string>>;
  /** Each broken promise with what led to it. */
  readonly broken: readonly string[];
}

/** A way to break the program on purpose. */
export interface Campaign {
  readonly name: string;
  /** How often it runs by itself, and in the short form. */
  readonly runs: number;
  readonly shortRuns: number;
  /** What it shows. */
  readonly about: string;
  /** Why it cannot run on this machine; absent if it can. */
  readonly hindrance?: () => string | undefined;
  readonly run: (order: Order) => Promise<Findings>;
}

export function orderOf(order: Omit<Order, 'random'>): Order {
  return { ...order, random: seededRandom(order.seed) };
}

/** Every campaign with a browser needs one that can be killed with all of its processes. */
export function withoutBrowser(): string | undefined {
  const path = browserToUse().executablePath;
  return path !== undefined && existsSync(path)
    ? undefined
    : 'no Chromium with a path of its own is installed';
}

let mountable: boolean | undefined;

/** Loop devices and mounts are the system administrator's. */
export function withoutMounts(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting needs root on Linux';
  mountable ??= canMount();
  return mountable ? withoutBrowser() : 'no file system can be made in a file and mounted here';
}

/** Counts by name. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** All of them with this prefix, so that the figures show what happened how often. */
  all(prefix = ''): Readonly<Record<string, number>> {
    return Object.fromEntries(
      [...this.#counts].map(([name, count]) => [`${prefix}${name}`, count] as const).sort(),
    );
  }
}
