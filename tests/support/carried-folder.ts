import type { ExchangeFolder, FolderFile } from '../../shared/contract/exchange-folder.ts';
import type { Output, Shell } from '../../shared/contract/contract.ts';
import { failure, success } from '../../shared/lib/outcome.ts';

/** How a carrier brings a file: also half of it, nothing of it, a copy under another name, or an old one late. */
export type Carrying = 'whole' | 'half' | 'empty' | 'copy' | 'late';

/** The folder as one PC sees it. */
export interface FolderView {
  lookIntoFolder: Shell['lookIntoFolder'];
  changeFolder: Shell['changeFolder'];
  recallFolderPassphrase: Shell['recallFolderPassphrase'];
  readonly readFromFolder: Shell['readFromFolder'];
  readonly leaveInFolder: Shell['leaveInFolder'];
  readonly getAttachment: Shell['getAttachment'];
  readonly putAttachment: Shell['putAttachment'];
  /** Bytes on this PC, by their SHA-256. */
  readonly attachments: Map<string, Uint8Array>;
  readonly files: Map<string, { bytes: Uint8Array; modified: number }>;
  /** Out of reach. */
  away: boolean;
  /** The next file is not taken. */
  refuse: Output<'leaveInFolder'> | undefined;
  settings: Omit<ExchangeFolder, 'files' | 'replica'> & { replica: string };
}

export interface CarriedFolder {
  readonly views: readonly FolderView[];
  /** Brings one file of a PC's view to another's; which one, goes round. */
  carry(from: number, to: number, how: Carrying): void;
  /** Brings every file every PC has left to all others, whole. */
  carryAll(): void;
}

export const folderPassphrase = 'alma körte szilva barack';

/** One folder that something carries between several PCs, each of which sees its own copy of it. */
export function carriedFolder(size: number): CarriedFolder {
  let clock = 0;
  let turn = 0;
  const views = Array.from({ length: size }, () => folderView(() => ++clock));

  /** What a PC itself has left, whole: a carrier never makes up anything else. */
  function own(view: FolderView): readonly (readonly [string, Uint8Array])[] {
    return [...view.files].filter(([, file]) => file.modified < 0).map(([name, { bytes }]) => [name, bytes]);
  }

  function put(to: FolderView, name: string, bytes: Uint8Array): void {
    to.files.set(name, { bytes, modified: ++clock });
  }

  /** The file as the carrier shows it. */
  function shown(name: string, bytes: Uint8Array, how: Carrying): readonly [string, Uint8Array] {
    if (how === 'half') return [name, bytes.subarray(0, bytes.length >> 1)];
    if (how === 'empty') return [name, new Uint8Array()];
    return [how === 'copy' ? name.replace('.mentor', ` (conflicted copy ${turn}).mentor`) : name, bytes];
  }

  return {
    views,
    carry(from, to, how) {
      const [source, target] = [views[from], views[to]];
      if (source === undefined || target === undefined || source === target) return;
      const files = own(source);
      turn += 1;
      const file = files[how === 'late' ? 0 : turn % Math.max(1, files.length)];
      if (file !== undefined) put(target, ...shown(...file, how));
    },
    carryAll() {
      for (const source of views) {
        for (const target of views) {
          if (source === target) continue;
          for (const [name, bytes] of own(source)) put(target, name, bytes);
        }
      }
    },
  };
}

function folderView(tick: () => number): FolderView {
  const attachments = new Map<string, Uint8Array>();
  const view: FolderView = {
    attachments,
    getAttachment: async ({ hash }) => attachments.get(hash) ?? null,
    async putAttachment({ hash, bytes }) {
      attachments.set(hash, bytes);
      return success(null);
    },
    files: new Map(),
    away: false,
    refuse: undefined,
    settings: { label: 'Z:\\Mentoriroda', replica: '', sealed: true, remembered: true, paused: false },
    lookIntoFolder: async () => ({ ...view.settings, files: view.away ? null : listed(view) }),
    async changeFolder({ passphrase, ...settings }) {
      view.settings = { ...view.settings, ...settings, remembered: passphrase !== null };
      view.recallFolderPassphrase = async () => passphrase;
      return success(null);
    },
    recallFolderPassphrase: async () => folderPassphrase,
    async readFromFolder({ name }) {
      const file = view.files.get(name);
      if (view.away) return failure('unreachable', 'A cseremappa most nem érhető el.');
      return file ? success({ bytes: file.bytes }) : failure('gone', 'A fájl már nincs ott.');
    },
    async leaveInFolder({ name, bytes, needless }) {
      if (view.away) return failure('unreachable', 'A cseremappa most nem érhető el.');
      const { refuse } = view;
      view.refuse = undefined;
      if (refuse !== undefined) return refuse;
      // Files of this PC itself are marked by a time before all others.
      view.files.set(name, { bytes, modified: -tick() });
      for (const old of needless) view.files.delete(old);
      return success(null);
    },
  };
  return view;
}

function listed({ files }: FolderView): FolderFile[] {
  return [...files].map(([name, { bytes, modified }]) => ({ name, size: bytes.length, modified }));
}
