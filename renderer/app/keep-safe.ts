import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Outcome } from '../../shared/lib/outcome.ts';
import type { CheckResult } from '../data/check-database.ts';
import { deleteDatabase } from '../data/database.ts';
import type { Keeper, TakenSnapshot } from '../data/keeper.ts';
import { useOfficeData } from '../data/live.ts';
import type { OfficeData } from '../data/office-data.ts';
import { type Services, useServices } from '../services.ts';
import { keepingTexts } from '../text/keeping.ts';
import type { KeptStart } from './open-guarded.ts';

/** A snapshot that holds so much less than the one before that somebody must say it is right. */
export interface Shrunk {
  readonly id: string;
  readonly rows: number;
  readonly from: number;
}

/** After this time the first screen stands and the work in the background begins, in milliseconds. */
const AFTER_FIRST_SCREEN = 1_500;

/** A program that is left open for days makes a snapshot after so many milliseconds, if anything has changed. */
const SNAPSHOT_AGAIN = 20 * 3_600_000;

/** Snapshots, checks and clearing away behind the daily work, and what of it a person must be told or asked. */
export function useKeepSafe({ keeper, kept, due }: KeptStart) {
  const data = useOfficeData();
  const { shell, notices } = useServices();
  const [damage, setDamage] = useState<CheckResult>();
  const [shrunk, setShrunk] = useState(() => shrunkAmong(kept));
  const lastCounter = useRef(counterOfNewest(kept, data));

  useEffect(
    () =>
      keeper.onTaken(({ id, rows, counter, shrunkFrom }, reason) => {
        lastCounter.current = counter;
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
      await forgetExpired(kept.expired, { shell, data });
      if (due !== undefined) tell(await keeper.snapshot(due));
      await check();
    }
    return () => clearTimeout(later);
  }, [shell, data, notices, keeper, kept, due, tell, check]);

  useEffect(() => {
    const again = setInterval(() => {
      if (data.counter() !== lastCounter.current) void keeper.snapshot('start').then(tell);
    }, SNAPSHOT_AGAIN);
    return () => clearInterval(again);
  }, [data, keeper, tell]);

  const closing = useClosing({ shell, data, keeper, lastCounter });
  return useMemo(
    () => ({ damage, shrunk, closing, check, forgetShrunk: () => setShrunk(undefined) }),
    [damage, shrunk, closing, check],
  );
}

function isSound({ damaged, damagedEntries, complete, logComplete }: CheckResult): boolean {
  return damaged.length === 0 && damagedEntries === 0 && complete && logComplete;
}

function counterOfNewest({ snapshots }: KeptStart['kept'], { identity }: OfficeData): number {
  const [newest] = snapshots;
  return newest?.replica === identity.replica ? newest.counter : -1;
}

/** The question may have been left open when the program was closed. */
function shrunkAmong({ snapshots }: KeptStart['kept']): Shrunk | undefined {
  const [newest] = snapshots;
  const before = snapshots.find(({ shrunk }) => !shrunk);
  return newest?.shrunk && before ? { id: newest.id, rows: newest.rows, from: before.rows } : undefined;
}

/** Databases set aside long enough go, but never the one in use. */
async function forgetExpired(
  expired: readonly string[],
  { shell, data }: { readonly shell: Services['shell']; readonly data: OfficeData },
): Promise<void> {
  const databases = expired.filter((name) => name !== data.name);
  if (databases.length === 0) return;
  try {
    for (const name of databases) await deleteDatabase(name);
    await shell.forgetDatabases({ databases });
  } catch {
    // They are found expired again at the next start.
  }
}

interface ClosingProps {
  readonly shell: Services['shell'];
  readonly data: OfficeData;
  readonly keeper: Keeper;
  readonly lastCounter: { readonly current: number };
}

/** When the person closes the program, one more snapshot if anything has changed; whatever becomes of it, the program closes. */
function useClosing({ shell, data, keeper, lastCounter }: ClosingProps): boolean {
  const [closing, setClosing] = useState(false);
  useEffect(() => {
    let isGone = false;
    const isChanged = () => data.counter() !== lastCounter.current;
    shell
      .waitForClosing()
      .then(async () => {
        if (isGone) return;
        setClosing(true);
        if (isChanged()) await keeper.snapshot('quit').catch(() => undefined);
        await shell.readyToClose();
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [shell, data, keeper, lastCounter]);
  return closing;
}
