import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { campaigns } from './all-campaigns.ts';
import { orderOf, withoutBrowser } from './campaign.ts';
import { buildFaultPage } from './computer.ts';

const SEED = 20261122;

/** The same campaigns as `npm run faults`, each only a few times. */
describe('broken on purpose, the program loses nothing', () => {
  beforeAll(async () => {
    if (withoutBrowser() === undefined) await buildFaultPage();
  });

  for (const { name, about, hindrance, shortRuns, run } of campaigns) {
    const skipped = hindrance?.();
    if (skipped !== undefined) console.log(`${name} is skipped, because ${skipped}`);
    it.skipIf(skipped !== undefined)(`${name}: ${about}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), `mentoriroda-${name}-`));
      try {
        const { figures, broken } = await run(
          orderOf({ seed: SEED, runs: shortRuns, folder, say: () => undefined }),
        );
        console.log(`${name} (seed ${SEED}): ${JSON.stringify(figures)}`);
        expect(broken).toEqual([]);
        expect(Object.keys(figures).length).toBeGreaterThan(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
