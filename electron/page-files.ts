import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { identity } from '../shared/contract/identity.ts';

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** The built files by the path of their address; nothing else is ever served. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/**
 * The hash is that of an empty style element: emotion (under MUI) makes one and fills it through the CSSOM, which no
 * policy forbids.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), clipboard-read=()',
};

/** Lists a built page; `/` stands for its index.html. */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>(under(folder, ''));
  const index = files.get('/index.html');
  return index === undefined ? files : files.set('/', index);
}

/** Whether an address is of this program's page; a parsed comparison, because a prefix proves nothing. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${identity.scheme}:` && url.host === identity.host;
}

function under(folder: string, address: string): [string, PageFile][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const name = `${address}/${entry.name}`;
    if (entry.isDirectory()) return under(path, name);
    const type = types[extname(entry.name)];
    return type === undefined ? [] : [[name, { path, type }] satisfies [string, PageFile]];
  });
}
