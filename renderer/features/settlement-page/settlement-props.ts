import type { Settlement } from '../../../shared/gazetteer/read-table.ts';
import type { Lookup } from '../../ui/lookup.ts';
import type { SettlementFile } from './collect.ts';

/** What every part of the page works with. */
export interface SettlementProps {
  readonly settlement: Settlement;
  readonly file: SettlementFile;
  readonly lookup: Lookup;
}
