import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Commit } from '../../../shared/merge/commit.ts';
import { type ArrivalKey, preselectedOf } from '../../../shared/merge/take-in.ts';
import { keepAttachments } from '../../data/exchange/keep-attachments.ts';
import { useOfficeData } from '../../data/live.ts';
import { type ArrivedFile, readArrivals } from '../../data/exchange/read-arrivals.ts';
import { commitTime, useServices } from '../../services.ts';
import { takeInTexts as texts } from '../../text/take-in.ts';
import type { Picked } from './pick-file.ts';

/** How far a file has come. */
export type Stage =
  | {
      readonly step: 'idle';
      readonly problem?: string | undefined;
      /** The file comes from a copy of this PC: it can be read when this one has a new identity. */
      readonly ofCopy?: Picked | undefined;
    }
  | { readonly step: 'reading'; readonly name: string; readonly part: number }
  | { readonly step: 'locked'; readonly file: Picked; readonly problem?: string | undefined }
  | { readonly step: 'opening'; readonly file: Picked }
  | Preview
  | (Shown & { readonly step: 'taking'; readonly part: number; readonly canStop: boolean })
  | (Shown & { readonly step: 'taken'; readonly commit: Commit });

/** A stage with a preview on the screen. */
export type Previewed = Extract<Stage, { step: 'preview' | 'taking' }>;

interface Shown {
  readonly name: string;
  readonly arrived: ArrivedFile;
  readonly accepted: ReadonlySet<ArrivalKey>;
}

export type Preview = Shown & { readonly step: 'preview'; readonly problem?: string | undefined };

export interface TakingIn {
  readonly stage: Stage;
  /** Reads a file; an encrypted one asks for its passphrase first. */
  read(file: Picked): void;
  tell(problem: string): void;
  unlock(passphrase: string): void;
  accept(accepted: ReadonlySet<ArrivalKey>): void;
  take(): void;
  /** Back to the beginning; what is being read or prepared is given up. */
  close(): void;
}

/** One file at a time, from its opening to what came of it. Nothing is written before `take`. */
export function useTakingIn(): TakingIn {
  const [stage, setStage] = useState<Stage>({ step: 'idle' });
  const work = useOneWork();
  const read = useReading(setStage, work);
  const take = useTaking(setStage, work);
  return {
    stage,
    read: (file) => read(file, undefined),
    tell: (problem) => setStage({ step: 'idle', problem }),
    unlock(passphrase) {
      if (stage.step === 'locked') read(stage.file, passphrase);
    },
    accept(accepted) {
      if (stage.step === 'preview') setStage({ ...stage, accepted });
    },
    take() {
      if (stage.step === 'preview') take(stage);
    },
    close() {
      work.stop();
      // What is being written answers for itself: it was stopped in time, or it was taken in.
      if (stage.step !== 'taking') setStage({ step: 'idle' });
    },
  };
}

type SetStage = (stage: Stage) => void;

interface OneWork {
  /** Begins a piece of work; what was going on before is given up. */
  begin(): AbortSignal;
  stop(): void;
}

/** One piece of work at a time; leaving the page gives it up. */
function useOneWork(): OneWork {
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  return useMemo(
    () => ({
      begin() {
        current.current?.abort();
        current.current = new AbortController();
        return current.current.signal;
      },
      stop: () => current.current?.abort(),
    }),
    [],
  );
}

function useReading(setStage: SetStage, work: OneWork) {
  const data = useOfficeData();
  return useCallback(
    (file: Picked, passphrase: string | undefined) => {
      const signal = work.begin();
      const set = (stage: Stage) => {
        if (!signal.aborted) setStage(stage);
      };
      const { name } = file;
      const isOpening = passphrase !== undefined;
      set(isOpening ? { step: 'opening', file } : { step: 'reading', name, part: 0 });
      const onProgress = (part: number) => {
        if (!isOpening || part > 0) set({ step: 'reading', name, part });
      };
      readArrivals(data, file, { passphrase, onProgress, signal }).then(
        (outcome) => {
          if (outcome.ok) {
            const arrived = outcome.value;
            set({ step: 'preview', name, arrived, accepted: preselectedOf(arrived.plan) });
          } else set(stageOfRefusal(outcome, file));
        },
        () => set({ step: 'idle', problem: texts.open.failed }),
      );
    },
    [data, setStage, work],
  );
}

function stageOfRefusal(
  { reason, message }: { readonly reason: string; readonly message: string },
  file: Picked,
): Stage {
  if (reason === 'encrypted') return { step: 'locked', file };
  if (reason === 'wrongPassphrase') return { step: 'locked', file, problem: message };
  if (reason === 'cancelled') return { step: 'idle' };
  return { step: 'idle', problem: message, ofCopy: reason === 'copyOfThisPc' ? file : undefined };
}

/** From here on the disk writes, and nobody stops it any more. */
const WRITING = 0.45;

function useTaking(setStage: SetStage, work: OneWork) {
  const data = useOfficeData();
  const { shell, personId = '' } = useServices();
  return useCallback(
    (preview: Preview) => {
      const signal = work.begin();
      const { name, arrived, accepted } = preview;
      const shown: Shown = { name, arrived, accepted };
      const onProgress = (part: number) =>
        setStage({ ...shown, step: 'taking', part, canStop: part <= WRITING });
      onProgress(0);
      const request = { plan: arrived.plan, accepted, person: personId, time: commitTime() };
      const takeIn = async () => {
        const kept = await keepAttachments(arrived.attachments, shell);
        return kept.ok ? data.takeIn({ ...request, onProgress, signal }) : kept;
      };
      takeIn().then(
        (outcome) => {
          if (outcome.ok) setStage({ ...shown, step: 'taken', commit: outcome.value });
          else setStage({ ...shown, step: 'preview', problem: problemOf(outcome) });
        },
        () => setStage({ ...shown, step: 'preview', problem: texts.take.failed }),
      );
    },
    [data, shell, personId, setStage, work],
  );
}

function problemOf({ reason, message }: { readonly reason: string; readonly message: string }) {
  return reason === 'cancelled' ? undefined : message;
}
