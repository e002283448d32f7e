import type { Outcome } from '../../../shared/lib/outcome.ts';

/** Does a long step and opens the database it answers with: what to say meanwhile, and the step. */
export type Run = (busy: string, work: () => Promise<Outcome<string>>) => void;
