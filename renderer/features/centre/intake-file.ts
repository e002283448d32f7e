import type { ArrivedExtract, Verdict } from '../../../shared/centre/intake.ts';

type Extract = Omit<ArrivedExtract, 'date' | 'time' | 'fileName'>;

/** How far one chosen file is. */
export type IntakeState =
  | { readonly step: 'waiting' }
  | { readonly step: 'reading'; readonly part: number }
  /** With a problem: the passphrase tried last does not open it. */
  | { readonly step: 'locked'; readonly problem?: string }
  | { readonly step: 'skipped' }
  | { readonly step: 'refused'; readonly message: string }
  | {
      readonly step: 'judged';
      readonly extract: Extract;
      readonly verdict: Verdict;
      readonly doubled: boolean;
    };

/** One chosen file. */
export interface IntakeFile {
  readonly number: number;
  readonly name: string;
  readonly state: IntakeState;
}

/** Nothing more happens with it. */
export function isSettled({ state }: IntakeFile): boolean {
  return state.step === 'judged' || state.step === 'refused' || state.step === 'skipped';
}
