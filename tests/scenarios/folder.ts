import { claimOf } from '../../shared/exchange/folder-names.ts';
import type { Random } from '../../shared/lib/random.ts';

/** A file as one PC sees it in the folder. */
export interface Lying {
  readonly bytes: Uint8Array;
  /** Goes up whenever the carrier touches the file. */
  readonly modified: number;
  /** What the carrier did to it on purpose. */
  readonly planted?: Planted;
}

/** A file as its PC left it. */
interface Left {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Planted = 'truncated' | 'empty' | 'old' | 'repeated';

/** The folder as each PC sees it: something carries files between the views, sometimes late, twice, half or not at all. */
export class CarriedFolder {
  readonly views: Map<string, Lying>[] = [];
  /** How often the carrier did what. */
  readonly carried = { whole: 0, lost: 0, truncated: 0, empty: 0, old: 0, repeated: 0 };
  /** Everything a PC ever left, oldest first, by place. */
  private readonly left: Left[][] = [];
  private clock = 0;

  join(from?: number): number {
    this.views.push(new Map(from === undefined ? [] : this.views[from]));
    this.left.push([]);
    return this.views.length - 1;
  }

  leave(place: number, file: Left, needless: readonly string[]): void {
    this.clock += 1;
    this.views[place]?.set(file.name, { bytes: file.bytes, modified: this.clock });
    this.left[place]?.push(file);
    for (const name of needless) this.views[place]?.delete(name);
  }

  /** A week of carrying: each PC's newest file goes to each other, as luck will have it. */
  carry(random: Random): void {
    for (const from of this.left.keys()) {
      for (const to of this.views.keys()) if (to !== from) this.carryOne({ from, to }, random);
    }
  }

  /** In the end everything arrives. */
  carryAll(): void {
    for (const [from, files] of this.left.entries()) {
      const newest = files.at(-1);
      for (const [to, view] of this.views.entries()) {
        if (to === from || newest === undefined) continue;
        this.clock += 1;
        view.set(newest.name, { bytes: newest.bytes, modified: this.clock });
      }
    }
  }

  private carryOne({ from, to }: { readonly from: number; readonly to: number }, random: Random): void {
    const files = this.left[from] ?? [];
    const newest = files.at(-1);
    if (newest === undefined) return;
    const luck = random.next();
    if (luck < 0.4) this.count('lost');
    else if (luck < 0.86) this.put(to, newest);
    else if (luck < 0.9) this.put(to, { ...newest, bytes: cut(newest.bytes, random) }, 'truncated');
    else if (luck < 0.92) this.put(to, { ...newest, bytes: new Uint8Array() }, 'empty');
    else if (luck < 0.96) this.put(to, this.copyOf(newest), 'repeated');
    else {
      this.put(to, this.copyOf(random.pick(files)), 'old');
    }
  }

  /** As a carrier names a second file of the same name. */
  private copyOf({ name, bytes }: Left): Left {
    return { name: name.replace('.mentor', ` (conflicted copy ${this.clock}).mentor`), bytes };
  }

  private put(to: number, { name, bytes }: Left, planted?: Planted): void {
    const before = this.views[to]?.get(name);
    // A whole file that lies there is not spoilt any more, and not brought once more without need.
    if (before !== undefined && before.planted === undefined) return;
    this.clock += 1;
    this.count(planted ?? 'whole');
    this.views[to]?.set(name, { bytes, modified: this.clock, ...(planted && { planted }) });
  }

  private count(what: keyof CarriedFolder['carried']): void {
    this.carried[what] += 1;
  }

  /** Nobody reads a carrier's copies for ever: they are cleared away, and so are files that their PC has cleared away. */
  clear(place: number): void {
    const view = this.views[place] ?? new Map<string, Lying>();
    for (const name of view.keys()) {
      const claim = claimOf(name);
      const isNeeded = [...view.keys()].filter((one) => {
        const other = claimOf(one);
        return other?.replica === claim?.replica && (other?.counter ?? -1) > (claim?.counter ?? -1);
      });
      if (claim === undefined || isNeeded.length > 1) view.delete(name);
    }
  }
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.subarray(0, random.integer(1, bytes.length - 1));
}
