import * as digest from '../../shared/exchange/digest.ts';
import * as read from '../../shared/exchange/read-file.ts';
import * as write from '../../shared/exchange/write-file.ts';
import * as arrivals from '../../shared/merge/arrivals.ts';
import * as conflicts from '../../shared/merge/conflicts.ts';
import * as merge from '../../shared/merge/merge.ts';
import * as prepare from '../../shared/merge/prepare.ts';
import * as rebuild from '../../shared/merge/rebuild.ts';
import * as takeIn from '../../shared/merge/take-in.ts';
import * as takeOut from '../../shared/merge/take-out.ts';
import * as registers from '../../shared/merge/write.ts';
import type { ExchangeRules } from './exchange-world.ts';
import type { MergeRules } from './merge-history.ts';

/** The code as it is. */
export const realRules: ExchangeRules = {
  arrivals,
  takeIn,
  takeOut,
  prepare,
  conflicts,
  merge,
  rebuild,
  write,
  read,
  digest,
};

/** The same for the laws of one record. */
export const realMergeRules: MergeRules = { merge, write: registers, conflicts };
