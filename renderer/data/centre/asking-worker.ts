import type { CentreAnswers, CentreQuestion } from './centre-worker.ts';

/** A worker that lives on and answers one question after the other. */
export interface AskingWorker {
  ask<Question extends CentreQuestion>(
    question: Question,
    transfer?: Transferable[],
  ): Promise<CentreAnswers[Question['do']]>;
  end(): void;
}

type Word = { readonly number: number } & ({ readonly value: unknown } | { readonly problem: string });

export function startCentreWorker(): AskingWorker {
  const worker = new Worker(new URL('./centre-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let number = 0;
  worker.addEventListener('message', ({ data: word }: MessageEvent<Word>) => {
    const one = waiting.get(word.number);
    waiting.delete(word.number);
    if ('value' in word) one?.resolve(word.value);
    else one?.reject(new Error(word.problem));
  });
  worker.addEventListener('error', (event) => {
    for (const one of waiting.values()) one.reject(new Error(event.message));
    waiting.clear();
  });
  return {
    ask(question, transfer = []) {
      const answer = Promise.withResolvers<unknown>();
      number += 1;
      waiting.set(number, answer);
      worker.postMessage({ number, question }, { transfer });
      return answer.promise as Promise<never>;
    },
    end: () => worker.terminate(),
  };
}
