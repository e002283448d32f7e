import { answerQuestions } from '../../platform/ask-worker.ts';
import { type DepositFrame, makeDeposit } from './make-deposit.ts';

/** What the worker is asked: packing an office and deriving a key take seconds in which the screen must stay alive. */
export interface DepositQuestion {
  readonly database: string;
  readonly frame: DepositFrame;
}

answerQuestions(({ database, frame }: DepositQuestion) => makeDeposit(database, frame));
