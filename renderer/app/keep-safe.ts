import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { type CheckResult, isSound } from '../data/keeping/check-database.ts';
import type { Keeper, TakenSnapshot } from '../data/keeping/keeper.ts';
import type { Saving } from '../data/commit/journal-link.ts';
import { useOfficeData } from '../data/live.ts';
import type { OfficeData } from '../data/office-data.ts';
import { commitTime, type Services, useServices } from '../services.ts';
import { keepingTexts } from '../text/keeping.ts';
import { workBeforeClosing } from './before-closing.ts';
import { isOld } from './due-snapshot.ts';
import { forgetExpired, forgetLeftOvers, leftOvers } from './forget-databases.ts';
import type { KeptStart } from './open-guarded.ts';

/** A snapshot that holds so much less than the one before that somebody must say it is right. */
export interface Shrunk {
  readonly id: string;
  readonly rows: number;
  readonly from: number;
}

/** After this time the first screen stands and the work in the background begins, in milliseconds. */
const AFTER_FIRST_SCREEN = 1_500;

/** A program that is left open for days looks so often whether a snapshot is due, in milliseconds. */
const LOOK_AGAIN = 3_600_000;

/** Snapshots, checks and clearing away behind the daily work, and what of it a person must be told or asked. */
export function useKeepSafe({ keeper, kept, due }: KeptStart) {
  const data = useOfficeData();
  const { shell, notices } = useServices();
  const [damage, setDamage] = useState<CheckResult>();
  const [shrunk, setShrunk] = useState(() => shrunkAmong(kept));
  const newest = useRef(newestOf(kept, data));

  useEffect(
    () =>
      keeper.onTaken(({ id, rows, counter, shrunkFrom }, reason) => {
        newest.current = { counter, madeAt: commitTime() };
        // The page where one is asked for says it itself.
        if (shrunkFrom !== null && reason !== 'request') setShrunk({ id, rows, from: shrunkFrom });
      }),
    [keeper],
  );
  const tell = useCallback(
    (taken: Outcome<TakenSnapshot>) => {
      // Of damage the check tells, and what to do.
      if (taken.ok || taken.reason === 'damaged') return;
      notices.show({ message: keepingTexts.snapshotFailed(taken.message), severity: 'error' });
    },
    [notices],
  );
  const check = useCallback(async () => {
    const checked = await keeper.check();
    if (checked.ok) setDamage(isSound(checked.value) ? undefined : checked.value);
    else notices.show({ message: keepingTexts.checkFailed(checked.message), severity: 'error' });
  }, [keeper, notices]);

  useEffect(() => {
    const later = setTimeout(() => void work(), AFTER_FIRST_SCREEN);
    async function work(): Promise<void> {
      if (kept.trouble !== null) {
        notices.show({ message: keepingTexts.trouble(kept.trouble), severity: 'error' });
      }
      // Looked for before anybody can have begun a restore, whose database would look the same.
      const left = leftOvers(kept, data);
      if (due !== undefined) tell(await keeper.snapshot(due));
      await check();
      await forgetExpired(kept.expired, { shell, data });
      await forgetLeftOvers(await left);
    }
    return () => clearTimeout(later);
  }, [shell, data, notices, keeper, kept, due, tell, check]);

  useSnapshotAgain({ data, keeper, newest }, tell);
  const closing = useClosing({ data, keeper, newest }, shell);
  return useMemo(
    () => ({ damage, shrunk, closing, check, forgetShrunk: () => setShrunk(undefined) }),
    [damage, shrunk, closing, check],
  );
}

/** How far the newest snapshot of this PC goes, and when it was made. */
interface Newest {
  readonly counter: number;
  readonly madeAt: string;
}

function newestOf({ snapshots }: KeptStart['kept'], { identity }: OfficeData): Newest {
  const [newest] = snapshots;
  return newest?.replica === identity.replica ? newest : { counter: -1, madeAt: '' };
}

/** The question may have been left open when the program was closed. */
function shrunkAmong({ snapshots }: KeptStart['kept']): Shrunk | undefined {
  const [newest] = snapshots;
  const before = snapshots.find(({ shrunk }) => !shrunk);
  return newest?.shrunk && before ? { id: newest.id, rows: newest.rows, from: before.rows } : undefined;
}

interface Watched {
  readonly data: OfficeData;
  readonly keeper: Keeper;
  readonly newest: { readonly current: Newest };
}

/** Looks by the clock: a PC that sleeps counts no hours. */
function useSnapshotAgain(
  { data, keeper, newest }: Watched,
  tell: (taken: Outcome<TakenSnapshot>) => void,
): void {
  useEffect(() => {
    const again = setInterval(() => {
      const { counter, madeAt } = newest.current;
      if (data.counter() !== counter && isOld(madeAt, commitTime())) void keeper.snapshot('start').then(tell);
    }, LOOK_AGAIN);
    return () => clearInterval(again);
  }, [data, keeper, newest, tell]);
}

/** Resolves when what is being saved has been answered by the disk, for good or ill. */
async function answered({ current, subscribe }: Saving): Promise<void> {
  const isUnderWay = () => current().state === 'saving' || current().state === 'slow';
  if (!isUnderWay()) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = subscribe(() => !isUnderWay() && resolve());
  await promise;
  stop();
}

/** When the person closes the program, what is being saved is waited for, and there is one more snapshot if anything has changed; whatever becomes of it, the program closes. */
function useClosing({ data, keeper, newest }: Watched, shell: Services['shell']): boolean {
  const [closing, setClosing] = useState(false);
  useEffect(() => {
    let isGone = false;
    const isChanged = () => data.counter() !== newest.current.counter;
    shell
      .waitForClosing()
      .then(async () => {
        if (!isGone) setClosing(true);
        await answered(data.saving);
        // Where the page gave way to that of an error, nothing is made any more, but the window must not wait for it either.
        if (!isGone && isChanged()) await keeper.snapshot('quit').catch(() => undefined);
        if (!isGone) await workBeforeClosing();
        await shell.readyToClose();
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [shell, data, keeper, newest]);
  return closing;
}
