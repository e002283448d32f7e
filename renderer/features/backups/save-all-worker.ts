import type { FileContent } from '../../../shared/exchange/file-content.ts';
import type { FileFrame } from '../../../shared/exchange/file-head.ts';
import { writeFile } from '../../../shared/exchange/write-file.ts';
import { answerQuestions } from '../../platform/ask-worker.ts';

/** What the worker is asked: the file's frame and everything that goes in. */
export interface SaveAllQuestion {
  readonly frame: FileFrame;
  readonly content: FileContent;
}

// A whole office takes a second to pack; the screen stays alive meanwhile.
answerQuestions(({ frame, content }: SaveAllQuestion) => writeFile(frame, content));
