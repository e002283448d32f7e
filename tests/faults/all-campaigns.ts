import type { Campaign } from './campaign.ts';
import { controls } from './campaigns/controls.ts';
import { damage } from './campaigns/damage.ts';
import { deleted } from './campaigns/deleted.ts';
import { engine } from './campaigns/engine.ts';
import { files } from './campaigns/files.ts';
import { full } from './campaigns/full.ts';
import { instances } from './campaigns/instances.ts';
import { journal } from './campaigns/journal.ts';
import { kill } from './campaigns/kill.ts';
import { power } from './campaigns/power.ts';
import { recovery } from './campaigns/recovery.ts';

/** In the order they run. */
export const campaigns: readonly Campaign[] = [
  journal,
  files,
  instances,
  engine,
  deleted,
  recovery,
  kill,
  damage,
  full,
  power,
  controls,
];
