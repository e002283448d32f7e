import { readFile } from 'node:fs/promises';
import type { CustomScheme } from 'electron';
import { identity } from '../shared/contract/identity.ts';
import { isOurs, type PageFiles, securityHeaders } from './page-files.ts';

/** Standard and secure, or the page has no IndexedDB; and nothing beyond that. */
export const scheme: CustomScheme = {
  scheme: identity.scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Answers a request for one of the built files; everything else does not exist. */
export async function respond(files: PageFiles, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const file = request.method === 'GET' && isOurs(request.url) ? files.get(url.pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404 });
  const bytes = await readFile(file.path);
  return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': file.type } });
}
