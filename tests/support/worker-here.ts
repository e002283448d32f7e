import { type ArrivingQuestion, readArriving } from '../../renderer/data/exchange/arriving-file.ts';

/** Stands in for the worker that reads files, and answers as it does, on this thread. There is no other worker here. */
export class WorkerHere extends EventTarget {
  constructor(url: URL) {
    super();
    if (!url.pathname.includes('arrivals-worker')) throw new Error(`no worker here: ${url.pathname}`);
  }
  postMessage(question: ArrivingQuestion): void {
    const say = (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data }));
    const telling = {
      head: (head: unknown) => say({ head }),
      progress: (progress: number) => say({ progress }),
      rows: (rows: unknown) => say({ rows }),
    };
    void readArriving(question, telling).then((read) => say({ read }));
  }
  terminate(): void {}
}
