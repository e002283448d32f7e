import { decryptWithPassphrase } from '../../../shared/exchange/age.ts';
import { readFile } from '../../../shared/exchange/read-file.ts';
import { answerQuestions } from '../../platform/ask-worker.ts';
import type { OpenAnswer, OpenQuestion } from './open-file.ts';

answerQuestions(async ({ bytes, passphrase }: OpenQuestion): Promise<OpenAnswer> => {
  if (passphrase === undefined) return readFile(bytes);
  const plain = await decryptWithPassphrase(bytes, passphrase);
  return plain.ok ? readFile(plain.value) : plain;
});
