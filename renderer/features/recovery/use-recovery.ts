import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptSnapshot } from '../../../shared/contract/kept.ts';
import { failure, type Outcome } from '../../../shared/lib/outcome.ts';
import { recoveryTexts } from '../../text/recovery.ts';
import type { OpenedFile } from './open-file.ts';
import {
  continueWith,
  fromDatabase,
  fromFile,
  fromSnapshot,
  type Progress,
  type RecoverReason,
} from './recover-office.ts';
import { recommended, type Recovered, type Recovering } from './recovering.ts';

/** Where the page stands. */
export type Step =
  | { readonly step: 'choosing' }
  | { readonly step: 'reading'; readonly part: number }
  | { readonly step: 'writing' }
  | { readonly step: 'done'; readonly recovered: Recovered };

type Work = (progress: Progress) => Promise<Outcome<Recovered, RecoverReason>>;

export interface Recovery {
  readonly step: Step;
  /** What went wrong last, as a sentence. */
  readonly problem: string | undefined;
  /** What the browser's store answered when it failed, for somebody who helps. */
  readonly fault: string | undefined;
  readonly selected: KeptSnapshot | undefined;
  readonly advised: KeptSnapshot | undefined;
  readonly damaged: ReadonlySet<string>;
  /** A new database could not be built here. */
  readonly storeFailed: boolean;
  select(snapshot: KeptSnapshot): void;
  restoreSelected(): void;
  restoreFile(file: OpenedFile): void;
  salvage(): void;
  goOn(): void;
  cancel(): void;
  startAfresh(): void;
  tell(problem: string | undefined): void;
}

/** Brings the office back from what the person chooses; nothing is written before everything has been read. */
export function useRecovery(recovering: Recovering): Recovery {
  const { kept, shell } = recovering;
  const choice = useChoice(recovering);
  const { step, fault, setStep, start, cancel } = useSteps();
  const [problem, setProblem] = useState<string>();
  const [storeFailed, setStoreFailed] = useState(false);

  async function run(work: Work, onSourceBroken?: () => string | undefined): Promise<void> {
    setProblem(undefined);
    const outcome = await start(work);
    // What was cancelled says nothing any more: something else may be going on by now.
    if (outcome === undefined) return;
    if (outcome.ok) return setStep({ step: 'done', recovered: outcome.value });
    if (outcome.reason === 'stopped') return;
    setStep({ step: 'choosing' });
    if (outcome.reason === 'store') setStoreFailed(true);
    setProblem(outcome.reason === 'source' && onSourceBroken ? onSourceBroken() : outcome.message);
  }

  const restore = (snapshot: KeptSnapshot) =>
    run(
      (progress) => fromSnapshot(recovering, snapshot, progress),
      () => choice.withoutDamaged(snapshot),
    );
  usePending(recovering, { restore, tell: setProblem, select: choice.select });

  async function afresh({ id }: KeptSnapshot): Promise<void> {
    const begun = await shell.startAfresh({ snapshot: id });
    if (!begun.ok) setProblem(begun.message);
  }

  const { selected } = choice;
  return {
    step,
    fault,
    problem: problem ?? (kept.trouble === null ? undefined : recoveryTexts.trouble(kept.trouble)),
    selected,
    advised: choice.advised,
    damaged: choice.damaged,
    storeFailed,
    select: choice.select,
    restoreSelected: () => selected && void restore(selected),
    restoreFile: (file) => void run((progress) => fromFile(recovering, file, progress)),
    salvage: () => void run((progress) => fromDatabase(recovering, progress)),
    goOn: () =>
      void run(async (progress) => {
        progress.onWrite();
        return continueWith(recovering);
      }),
    cancel,
    startAfresh: () => selected && void afresh(selected),
    tell: setProblem,
  };
}

/** Which snapshot is chosen, and which have turned out to be damaged. */
function useChoice({ kept }: Recovering) {
  const [damaged, setDamaged] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string>();
  const select = useCallback(({ id }: KeptSnapshot) => setChosen(id), []);
  const advised = recommended(kept, damaged);
  const selected = kept.snapshots.find(({ id }) => id === chosen && !damaged.has(id)) ?? advised;
  return {
    damaged,
    advised,
    selected,
    select,
    /** Sets a damaged one aside; answers the sentence that says what is offered instead. That none is left, the page says by itself. */
    withoutDamaged({ id, madeAt }: KeptSnapshot): string | undefined {
      const broken = new Set([...damaged, id]);
      setDamaged(broken);
      const next = recommended(kept, broken);
      return next && recoveryTexts.next(recoveryTexts.madeAt(madeAt), recoveryTexts.madeAt(next.madeAt));
    },
  };
}

/** One piece of work at a time; what was cancelled is never written. */
function useSteps() {
  const [step, setStep] = useState<Step>({ step: 'choosing' });
  const [fault, setFault] = useState<string>();
  const current = useRef(0);
  async function start(work: Work): Promise<Outcome<Recovered, RecoverReason> | undefined> {
    current.current += 1;
    const mine = current.current;
    setStep({ step: 'reading', part: 0 });
    const outcome = await work({
      onRead(part) {
        if (mine === current.current) setStep({ step: 'reading', part });
      },
      onWrite() {
        if (mine !== current.current) return false;
        setStep({ step: 'writing' });
        return true;
      },
      onFault: (error) => setFault(String(error)),
    }).catch((): Outcome<Recovered, RecoverReason> => failure('source', recoveryTexts.failed));
    return mine === current.current ? outcome : undefined;
  }
  return {
    step,
    fault,
    setStep,
    start,
    cancel() {
      current.current += 1;
      setStep({ step: 'choosing' });
    },
  };
}

interface Restoring {
  restore(snapshot: KeptSnapshot): Promise<void>;
  select(snapshot: KeptSnapshot): void;
  tell(problem: string): void;
}

/** A restore that was chosen before the program restarted goes on by itself, once. */
function usePending({ why, kept }: Recovering, { restore, select, tell }: Restoring): void {
  const begun = useRef(false);
  useEffect(() => {
    if (why !== 'pending' || begun.current) return;
    begun.current = true;
    const snapshot = kept.snapshots.find(({ id }) => id === kept.pending?.snapshot);
    if (snapshot === undefined) return tell(recoveryTexts.pendingGone);
    select(snapshot);
    void restore(snapshot);
  });
}
