import type { Tone } from '../../ui/Notice.tsx';

/** What is to be said of a step that has ended. */
export interface Said {
  readonly tone: Tone;
  readonly text: string;
}
