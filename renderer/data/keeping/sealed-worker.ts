import { decryptWithPassphrase, encryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { type Outcome, success } from '../../../shared/lib/outcome.ts';
import { answerQuestions } from '../../platform/ask-worker.ts';
import { type FileSummary, summaryOf } from './file-summary.ts';

/** What the worker is asked: deriving the key takes seconds in which the screen must stay alive. */
export type SealedQuestion =
  | { readonly do: 'seal'; readonly bytes: Uint8Array; readonly passphrase: string }
  | { readonly do: 'unseal'; readonly bytes: Uint8Array; readonly passphrase: string }
  | { readonly do: 'describe'; readonly bytes: Uint8Array; readonly passphrase?: string | undefined };

async function answer(question: SealedQuestion): Promise<Uint8Array | Outcome<Uint8Array | FileSummary>> {
  switch (question.do) {
    case 'seal':
      return encryptWithPassphrase(question.bytes, question.passphrase);
    case 'unseal':
      return decryptWithPassphrase(question.bytes, question.passphrase);
    case 'describe':
      return describe(question.bytes, question.passphrase);
  }
}

async function describe(bytes: Uint8Array, passphrase?: string): Promise<Outcome<FileSummary>> {
  const plain = passphrase === undefined ? success(bytes) : await decryptWithPassphrase(bytes, passphrase);
  if (!plain.ok) return plain;
  const read = readFile(plain.value);
  return read.ok ? success(summaryOf(read.value)) : read;
}

answerQuestions(answer);
