import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Random } from '../../shared/lib/random.ts';

/** What happened to one file of a profile. */
export interface Damage {
  readonly file: string;
  /** `log`, `ldb`, `MANIFEST`, `CURRENT`, or the two files of the SQLite engine. */
  readonly sort: string;
  readonly how: (typeof ways)[number];
  readonly at: number;
}

const ways = ['bit flip', 'truncated', 'block of zeros', 'deleted'] as const;
const BLOCK = 4096;

/** The files of the page's database; those without content (a lock) and the engine's diary are of no use to anybody. */
export function databaseFiles(profile: string): readonly string[] {
  const folder = join(profile, 'Default/IndexedDB');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(LOCK|LOG|LOG\.old)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size > 0)
    .sort();
}

/** Damages one file of a profile that nothing runs on. */
export function damageOne(profile: string, random: Random): Damage {
  const path = random.pick(databaseFiles(profile));
  const how = random.pick(ways);
  const { size } = statSync(path);
  const at = random.integer(0, size - 1);
  if (how === 'deleted') rmSync(path);
  else if (how === 'truncated') truncateSync(path, at);
  else {
    const bytes = readFileSync(path);
    if (how === 'bit flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
    else bytes.fill(0, at - (at % BLOCK), Math.min(size, at - (at % BLOCK) + BLOCK));
    writeFileSync(path, bytes);
  }
  return { file: relative(profile, path), sort: sortOf(path), how, at };
}

function sortOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.(log|ldb)$/.test(name)) return name.slice(-3);
  if (name.startsWith('MANIFEST')) return 'MANIFEST';
  if (name === 'CURRENT') return name;
  return name.endsWith('-wal') ? 'SQLite log' : 'SQLite';
}
