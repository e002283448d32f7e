import { writeWord } from '../shared/reports/kit/word.ts';
import { answerQuestions } from './platform/ask-worker.ts';

// Word files are written beside the page, so that the screen stays alive.
answerQuestions(writeWord);
