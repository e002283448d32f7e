import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { decryptWithPassphrase, isEncrypted } from '../../shared/exchange/age.ts';
import { failure, type Outcome, success } from '../../shared/lib/outcome.ts';

/** Where a passphrase may stand besides the prompt. Never an argument: those can be read by everybody on the PC. */
const PASSPHRASE_VARIABLE = 'MENTORIRODA_PASSPHRASE';

/** A file that can be read, and the passphrase it was locked with, if it was. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly passphrase: string | undefined;
}

/** The file inside an encrypted one; a plain one as it is. Asks for the passphrase where it is not in the environment. */
export async function opened(bytes: Uint8Array, path: string): Promise<Outcome<Opened>> {
  if (!isEncrypted(bytes)) return success({ bytes, passphrase: undefined });
  const passphrase = await passphraseFor(path);
  if (!passphrase.ok) return passphrase;
  const plain = await decryptWithPassphrase(bytes, passphrase.value);
  return plain.ok ? success({ bytes: plain.value, passphrase: passphrase.value }) : plain;
}

async function passphraseFor(path: string): Promise<Outcome<string>> {
  const known = process.env[PASSPHRASE_VARIABLE];
  if (known !== undefined && known !== '') return success(known);
  const asked = process.stdin.isTTY ? await askUnseen(`Jelszó ehhez: ${path}\n> `) : '';
  return asked === '' ? missing : success(asked);
}

const missing = failure(
  'passphrase',
  `Az adatfájl jelszóval titkosított. Kérjük, adja meg a jelszót, amikor a parancssor kéri, vagy tegye ebbe a környezeti változóba: ${PASSPHRASE_VARIABLE}.`,
);

/** Asks on the terminal; what is typed is not shown. Ctrl+C and the end of the input answer with nothing. */
async function askUnseen(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  // The terminal stops echoing when the reading begins, so the question comes after it.
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const stopped = new Promise<string>((resolve) => {
    line.once('SIGINT', () => resolve(''));
    line.once('close', () => resolve(''));
  });
  process.stderr.write(question);
  try {
    return (await Promise.race([line.question(''), stopped])).trim();
  } finally {
    line.close();
    process.stderr.write('\n');
  }
}
