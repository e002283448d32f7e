import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Electron program of an installed `electron` package, or `null` when it was never downloaded. The package itself is
 * not asked, because it would try to download.
 */
export function electronBinary(
  electronPackage: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const note = join(electronPackage, 'path.txt');
  if (!existsSync(note)) return null;
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, 'dist');
  const binary = join(folder, readFileSync(note, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

export interface Command {
  readonly program: string;
  readonly words: readonly string[];
}

/** How an address is given to the person's usual browser. */
export function browserCommand(platform: string, address: string): Command {
  if (platform === 'win32') return { program: 'rundll32', words: ['url.dll,FileProtocolHandler', address] };
  return { program: platform === 'darwin' ? 'open' : 'xdg-open', words: [address] };
}

/** Whether something in `sources` (files or folders, tests aside) is newer than `product`. */
export function isOlder(product: string, sources: readonly string[]): boolean {
  if (!existsSync(product)) return true;
  const made = statSync(product).mtimeMs;
  return sources.some((source) => newest(source) > made);
}

function newest(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return inside.reduce((latest, time) => Math.max(latest, time), 0);
}
