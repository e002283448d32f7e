import type { Source } from '../../../shared/merge/commit.ts';
import type { TakenCounts } from '../../../shared/merge/taken-counts.ts';
import type { Dot } from '../../../shared/merge/versions.ts';

/** How this PC uses the folder. */
export type FolderUse =
  /** Not looked yet. */
  | 'unknown'
  /** None is chosen. */
  | 'off'
  /** Chosen by this PC before it was restored: a person must agree again. */
  | 'restored'
  | 'paused'
  /** The passphrase is not known here. */
  | 'locked'
  | 'on';

/** A PC of the office whose files lie in the folder. */
export interface FolderPc {
  readonly replica: string;
  /** What it is called, as its file says. */
  readonly label: string;
  /** When its newest readable file was made, by its clock; absent if none can be read. */
  readonly madeAt: string | undefined;
  /** 'held': taken in as soon as the form that is open is closed. */
  readonly state: 'taken' | 'held' | 'unreadable';
}

/** A file that cannot be taken in and has been so for a while. */
export interface FolderTrouble {
  readonly name: string;
  /** In milliseconds since 1970. */
  readonly since: number;
  readonly why: TroubleReason;
  readonly message: string;
}

export type TroubleReason = 'broken' | 'locked' | 'newer' | 'strange';

/** A file a person decides about on the page where files are taken in. */
export interface FolderOffer {
  readonly name: string;
  readonly why: OfferReason;
  readonly label: string;
  readonly madeAt: string;
}

/**
 * 'notSealed': lies open in a folder of encrypted files; 'copy': comes from a copy of this PC; 'extract': for the centre; 'otherSeal':
 * locked with other words, under a name no PC gives what it leaves, so that nobody knows whose it is.
 */
export type OfferReason = 'otherOffice' | 'notSealed' | 'copy' | 'extract' | 'otherSeal';

/** What this PC does about the passphrase. 'toRemember': what it remembers is of no use, and the right one is remembered once it is typed. */
export type PassphraseKeeping = 'remembered' | 'toRemember' | 'typed';

/** Something that was taken in without a question. */
export interface Reception {
  readonly dot: Dot;
  readonly source: Source;
  readonly counts: TakenCounts;
}

export interface FolderStatus {
  readonly use: FolderUse;
  /** The folder as the person knows it. */
  readonly label: string;
  readonly sealed: boolean;
  /** Says something only where the files are sealed. */
  readonly passphrase: PassphraseKeeping;
  /** A look is going on. */
  readonly isLooking: boolean;
  /** Since when it has been out of reach, in milliseconds since 1970. */
  readonly awaySince: number | undefined;
  /** The last look that reached it. */
  readonly lookedAt: number | undefined;
  /** When this PC left its newest file there, and whether it holds everything there is here. */
  readonly left: { readonly at: number; readonly isCurrent: boolean } | undefined;
  /** Why the last file could not be left or taken in, as a sentence. */
  readonly problem: string | undefined;
  readonly pcs: readonly FolderPc[];
  readonly troubles: readonly FolderTrouble[];
  readonly offers: readonly FolderOffer[];
  /** Names of files that have stayed unencrypted for a while in a folder of encrypted ones, with nothing new in them. */
  readonly open: readonly string[];
}

export const NO_FOLDER: FolderStatus = {
  use: 'unknown',
  label: '',
  sealed: true,
  passphrase: 'typed',
  isLooking: false,
  awaySince: undefined,
  lookedAt: undefined,
  left: undefined,
  problem: undefined,
  pcs: [],
  troubles: [],
  offers: [],
  open: [],
};
