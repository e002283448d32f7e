import type { DocumentModel } from '../../../shared/reports/kit/model.ts';
import { writeWord } from '../../../shared/reports/kit/word.ts';

/** Writes Word files beside the page, so that the screen stays alive. */
addEventListener('message', (event: MessageEvent<DocumentModel>) => {
  writeWord(event.data).then(
    (bytes) => postMessage({ bytes }, { transfer: [bytes.buffer] }),
    (error: unknown) => postMessage({ problem: String(error) }),
  );
});
