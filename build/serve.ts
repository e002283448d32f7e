import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listPageFiles, type PageFiles, securityHeaders } from '../electron/page-files.ts';
import { identity } from '../shared/contract/identity.ts';

export type Serving =
  | { readonly state: 'serving'; readonly server: Server }
  /** This program serves there already. */
  | { readonly state: 'alreadyServing' }
  /** Something else listens there. */
  | { readonly state: 'taken' };

const mark = 'X-Mentoriroda';

/**
 * Serves a built page to browsers of this machine only, under the same security policy as the shell. The address is part
 * of the page's origin, hence of the way to its data, so no other port is ever tried.
 */
export async function serve(folder: string, address: string = identity.browserHost): Promise<Serving> {
  const { hostname, port, host } = new URL(address);
  const files = listPageFiles(folder);
  const server = createServer((request, response) => void answer(files, host, { request, response }));
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(Number(port), hostname, resolve);
    });
    return { state: 'serving', server };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return { state: (await isThisProgram(address)) ? 'alreadyServing' : 'taken' };
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A foreign name that resolves to this machine is turned away: its page would be another origin's. */
async function answer(files: PageFiles, host: string, { request, response }: Exchange): Promise<void> {
  const path = URL.parse(request.url ?? '/', `http://${host}`)?.pathname;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const file = isRead && request.headers.host === host ? files.get(path ?? '') : undefined;
  response.setHeader(mark, '1');
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  try {
    const bytes = await readFile(file.path);
    response.writeHead(200, { ...securityHeaders, 'Content-Type': file.type, 'Cache-Control': 'no-cache' });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}

async function isThisProgram(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(3000) });
    return response.headers.has(mark);
  } catch {
    return false;
  }
}
