import { answerQuestions } from '../../platform/ask-worker.ts';
import { checkDatabase } from './check-database.ts';
import { makeSnapshot, type SnapshotFrame } from './make-snapshot.ts';

/** What the worker is asked. It reads the database itself, so that the screen stays alive. */
export type KeeperQuestion =
  | { readonly do: 'check'; readonly database: string }
  | { readonly do: 'snapshot'; readonly database: string; readonly frame: SnapshotFrame };

answerQuestions((question: KeeperQuestion) =>
  question.do === 'check'
    ? checkDatabase(question.database)
    : makeSnapshot(question.database, question.frame),
);
