import { useState } from 'react';
import type { FolderStatus } from '../../data/folder/folder-status.ts';
import { useOfficeData } from '../../data/live.ts';
import { useExchangeFolder } from '../../exchange-folder.ts';
import { useServices } from '../../services.ts';
import { folderTexts } from '../../text/exchange-folder.ts';
import type { Tone } from '../../ui/Notice.tsx';

const texts = folderTexts.folder;

/** How files in the folder are locked, and whether this PC may remember it. */
export interface ChosenSeal {
  /** Absent: they lie there unencrypted. */
  readonly passphrase: string | undefined;
  /** Chosen here just now: no file of the folder need open with it. */
  readonly isNew: boolean;
  readonly remember: boolean;
}

interface Said {
  readonly tone: Tone;
  readonly text: string;
}

export interface FolderSteps {
  readonly asking: 'setUp' | 'passphrase' | undefined;
  readonly said: Said | undefined;
  /** Why the folder chosen last was refused. */
  readonly problem: string | undefined;
  setUp(): void;
  askPassphrase(): void;
  cancel(): void;
  choose(seal: ChosenSeal): void;
  unlock(passphrase: string): void;
  look(): void;
  pause(paused: boolean): void;
  forget(): void;
}

/** Setting up, pausing and ending; every end that is not seen by itself is said in a sentence. */
export function useFolderSteps({ sealed }: FolderStatus): FolderSteps {
  const driver = useExchangeFolder()?.driver;
  const [asking, setAsking] = useState<FolderSteps['asking']>();
  const [said, setSaid] = useState<Said>();
  const [problem, setProblem] = useState<string>();
  const settings = useSettings(sealed);
  function close(): void {
    setAsking(undefined);
    setProblem(undefined);
  }
  function run(step: () => Promise<string | undefined>): void {
    setSaid(undefined);
    step().then(
      (failed) => setSaid(failed === undefined ? undefined : { tone: 'error', text: failed }),
      () => setSaid({ tone: 'error', text: texts.failed }),
    );
  }
  async function choose(seal: ChosenSeal): Promise<void> {
    const chosen = await settings.choose(seal);
    // Cancelled or refused: what was typed stays in the dialog.
    if (chosen === null) return;
    if (!chosen.ok) return setProblem(chosen.message);
    close();
    await driver?.begin(seal);
  }
  return {
    asking,
    said,
    problem,
    setUp: () => setAsking('setUp'),
    askPassphrase: () => setAsking('passphrase'),
    cancel: close,
    choose(seal) {
      setSaid(undefined);
      choose(seal).catch(() => setProblem(texts.failed));
    },
    unlock(passphrase) {
      close();
      void driver?.unlock(passphrase);
    },
    look: () => void driver?.look(),
    pause: (paused) => run(() => settings.pause(paused)),
    forget: () => run(settings.forget),
  };
}

/** What the shell remembers of the folder. */
function useSettings(sealed: boolean) {
  const { shell } = useServices();
  const { identity } = useOfficeData();
  const driver = useExchangeFolder()?.driver;
  const { replica } = identity;
  return {
    choose({ passphrase, remember }: ChosenSeal) {
      const isSealed = passphrase !== undefined;
      const remembered = remember && isSealed ? passphrase : null;
      return shell.chooseFolder({ replica, sealed: isSealed, passphrase: remembered, paused: false });
    },
    /** Answers why it could not be done. */
    async pause(paused: boolean): Promise<string | undefined> {
      const passphrase = sealed ? await shell.recallFolderPassphrase() : null;
      const changed = await shell.changeFolder({ replica, sealed, passphrase, paused });
      if (!changed.ok) return changed.message;
      await driver?.look();
      return undefined;
    },
    async forget(): Promise<string | undefined> {
      const forgotten = await shell.forgetFolder();
      if (!forgotten.ok) return forgotten.message;
      await driver?.begin({ passphrase: undefined, isNew: false });
      return undefined;
    },
  };
}
