import { useRef, useState } from 'react';
import type { Kept } from '../../../shared/contract/kept.ts';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import { namedHashes } from '../../data/store/attachment-bytes.ts';
import { useOfficeData } from '../../data/live.ts';
import { bringBackAttachments, type BroughtBack } from '../../data/keeping/second-copies.ts';
import { copyToSecondPlace, type SecondCopy } from '../../data/keeping/second-copy.ts';
import { commitTime, useKeeping, useServices } from '../../services.ts';
import { backupTexts } from '../../text/backups.ts';
import { passphraseText } from '../../text/passphrase.ts';
import type { ChosenPassphrase } from './chosen-passphrase.ts';
import type { Said } from './said.ts';

const texts = backupTexts.second;

interface Busy {
  readonly text: string;
  readonly stop?: (() => void) | undefined;
}

type Asking =
  /** A passphrase for copies to come; `present` is the one this PC remembers. */
  | { readonly for: 'new'; readonly present: string | null; readonly problem?: string }
  /** The passphrase in use, which this PC does not remember. */
  | {
      readonly for: 'known';
      readonly text: string;
      readonly confirmLabel: string;
      go(passphrase: string): void;
    };

/** Setting up, copying and bringing back; one thing at a time, and every end is said in a sentence. */
export function useSecondPlace(place: Kept['secondPlace'], onChange: () => Promise<void>) {
  const { shell } = useServices();
  const [asking, setAsking] = useState<Asking>();
  const work = useWork(onChange);
  const steps = useSteps(work.setBusy);

  async function copy(passphrase: string): Promise<void> {
    setAsking(undefined);
    await work.run(async () => saidOfCopy(await steps.copy(passphrase)));
  }
  async function bringBack(passphrase: string): Promise<void> {
    setAsking(undefined);
    await work.run(async () => {
      const brought = await steps.bringBack(passphrase);
      if (brought.ok && brought.value.locked > 0) askForAnother();
      return saidOfBringing(brought);
    });
  }
  function askForAnother(): void {
    const go = (passphrase: string) => void bringBack(passphrase);
    setAsking({ for: 'known', text: texts.locked, confirmLabel: passphraseText.open, go });
  }
  /** Goes on with the passphrase this PC remembers, or asks for it. */
  async function withPassphrase(go: (passphrase: string) => void, confirmLabel: string): Promise<void> {
    const known = place?.remembered ? await shell.recallPassphrase() : null;
    if (known !== null) return go(known);
    setAsking({ for: 'known', text: texts.ask, confirmLabel, go });
  }
  async function choose({ passphrase, remember }: ChosenPassphrase): Promise<void> {
    const chosen = await shell.chooseSecondPlace({ passphrase: remember ? passphrase : null });
    // Cancelled or refused: the passphrase has been written down and stays the one that is asked for.
    if (chosen === null) return;
    if (!chosen.ok)
      return setAsking((now) => (now?.for === 'new' ? { ...now, problem: chosen.message } : now));
    setAsking(undefined);
    await onChange();
    await copy(passphrase);
  }
  return {
    asking,
    busy: work.busy,
    said: work.said,
    setUp: () =>
      void (place?.remembered ? shell.recallPassphrase() : Promise.resolve(null)).then((present) =>
        setAsking({ for: 'new', present }),
      ),
    copy: () => void withPassphrase((passphrase) => void copy(passphrase), texts.copyNow),
    bringBack: () => void withPassphrase((passphrase) => void bringBack(passphrase), passphraseText.open),
    choose: (chosen: ChosenPassphrase) => void choose(chosen),
    forget: () => void work.run(async () => saidOfForgetting(await shell.forgetSecondPlace())),
    cancel: () => setAsking(undefined),
  };
}

/** One long step at a time, with what is going on and how it ended. */
function useWork(onChange: () => Promise<void>) {
  const [busy, setBusy] = useState<Busy>();
  const [said, setSaid] = useState<Said>();
  async function run(step: () => Promise<Said | undefined>): Promise<void> {
    setSaid(undefined);
    setSaid(await step().catch((): Said => ({ tone: 'error', text: texts.failed })));
    setBusy(undefined);
    await onChange();
  }
  return { busy, said, setBusy, run };
}

/** The long steps themselves; what is going on goes to `setBusy`. */
function useSteps(setBusy: (busy: Busy) => void) {
  const { shell } = useServices();
  const keeping = useKeeping();
  const { workingSet } = useOfficeData();
  const stopping = useRef<AbortController>(undefined);
  const stop = () => stopping.current?.abort();
  return {
    async copy(passphrase: string): Promise<Outcome<SecondCopy>> {
      if (keeping === undefined) throw new Error('nothing is kept here');
      setBusy({ text: texts.copying.snapshot });
      const taken = await keeping.keeper.snapshot('request');
      if (!taken.ok) return taken;
      setBusy({ text: texts.copying.sealing });
      stopping.current = new AbortController();
      const copying = {
        shell,
        passphrase,
        madeAt: commitTime(),
        signal: stopping.current.signal,
        onProgress: (done: number, all: number) =>
          setBusy({ text: texts.copying.attachments(done + 1, all), stop }),
      };
      const { id, bytes } = taken.value;
      return copyToSecondPlace(copying, { id, bytes, attachments: namedHashes(workingSet.rows()) });
    },
    async bringBack(passphrase: string): Promise<Outcome<BroughtBack>> {
      setBusy({ text: texts.looking });
      stopping.current = new AbortController();
      const onProgress = (done: number, all: number) =>
        setBusy({ text: texts.bringing(done + 1, all), stop });
      const bringing = { shell, passphrase, signal: stopping.current.signal, onProgress };
      return bringBackAttachments(bringing, namedHashes(workingSet.rows()));
    },
  };
}

function saidOfCopy(copied: Outcome<SecondCopy>): Said {
  if (!copied.ok) {
    const isAway = copied.reason === 'unreachable';
    return { tone: isAway ? 'warning' : 'error', text: copied.message };
  }
  const { attached, missing, stopped } = copied.value;
  const lines = [
    texts.copied,
    ...(attached > 0 ? [texts.attached(attached)] : []),
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(stopped ? [texts.stopped] : []),
  ];
  return { tone: missing > 0 || stopped ? 'warning' : 'success', text: lines.join(' ') };
}

function saidOfForgetting(forgotten: Outcome<null>): Said | undefined {
  return forgotten.ok ? undefined : { tone: 'error', text: forgotten.message };
}

function saidOfBringing(brought: Outcome<BroughtBack>): Said {
  if (!brought.ok) return { tone: 'error', text: brought.message };
  const { brought: count, notThere, locked } = brought.value;
  if (count + notThere + locked === 0) return { tone: 'success', text: texts.noneMissing };
  const lines = [
    ...(count > 0 ? [texts.brought(count)] : []),
    ...(notThere > 0 ? [texts.notThere(notThere)] : []),
    ...(locked > 0 ? [texts.locked] : []),
  ];
  return { tone: notThere + locked > 0 ? 'warning' : 'success', text: lines.join(' ') };
}
