import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of the program; the package file lies two folders up from here and from the bundle alike. */
export const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { readonly version: string };
