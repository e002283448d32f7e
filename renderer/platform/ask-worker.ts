type Answer<Value> = { readonly value: Value } | { readonly problem: string };

/** Asks a worker one question and ends it; aborting ends it at once. Rejects with what went wrong in there. */
export function askWorker<Value>(worker: Worker, question: unknown, signal: AbortSignal): Promise<Value> {
  const answered = new Promise<Value>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<Value>>) =>
      'value' in data ? resolve(data.value) : reject(new Error(data.problem)),
    );
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
  });
  worker.postMessage(question, { transfer: [] });
  return answered.finally(() => worker.terminate());
}

/** The other side: answers every question with what `work` makes of it. */
export function answerQuestions(work: (question: never) => unknown): void {
  addEventListener('message', (event) => {
    Promise.resolve((event as MessageEvent<never>).data)
      .then(work)
      .then(
        (value) => postMessage({ value }),
        (error: unknown) => postMessage({ problem: String(error) }),
      );
  });
}
