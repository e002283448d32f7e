import { answerQuestions } from '../../platform/ask-worker.ts';
import { makeGivenFile } from './given-file.ts';

// A whole office takes seconds to write; the screen stays alive meanwhile.
answerQuestions(makeGivenFile);
