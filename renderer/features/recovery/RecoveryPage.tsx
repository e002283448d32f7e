import { Box, Button, LinearProgress, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { recoveryTexts } from '../../text/recovery.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Done } from './Done.tsx';
import { HelperSummary } from './HelperSummary.tsx';
import { IntactDatabase } from './IntactDatabase.tsx';
import { OtherWays } from './OtherWays.tsx';
import type { Recovered, Recovering } from './recovering.ts';
import { SnapshotList } from './SnapshotList.tsx';
import { type Recovery, type Step, useRecovery } from './use-recovery.ts';

interface RecoveryPageProps extends Recovering {
  /** The office stands in this database: open it. */
  onReady(database: string): void;
  /** Begin without what there was. */
  onNewOffice(): void;
}

/** Stands where an office cannot be opened as it is: what happened, what there is, one way recommended. It opens nothing to be shown. */
export function RecoveryPage({ onReady, onNewOffice, ...recovering }: RecoveryPageProps) {
  const recovery = useRecovery(recovering);
  const { step } = recovery;
  if (step.step === 'done') {
    const { recovered } = step;
    return (
      <Page title={titleOf(recovered)}>
        <Done recovered={recovered} onGo={() => onReady(recovered.database)} />
      </Page>
    );
  }
  return (
    <Page title={recoveryTexts.title}>
      <Typography sx={{ maxWidth: 760 }}>{recoveryTexts.why[recovering.why]}</Typography>
      <Reassurance {...recovering} />
      {recovery.problem && <Notice tone="error" text={recovery.problem} />}
      {step.step === 'choosing' ? (
        <Choices recovering={recovering} recovery={recovery} onNewOffice={onNewOffice} />
      ) : (
        <Working step={step} onCancel={recovery.cancel} />
      )}
      <HelperSummary {...recovering} fault={recovery.fault} />
    </Page>
  );
}

function titleOf({ ending }: Recovered): string {
  return ending === 'continued' ? recoveryTexts.done.continuedTitle : recoveryTexts.done.title;
}

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box
      component="main"
      sx={{ maxWidth: 1000, mx: 'auto', px: 3, py: { xs: 3, md: 5 }, display: 'grid', gap: 2.5 }}
    >
      <Typography variant="h1">{title}</Typography>
      {children}
    </Box>
  );
}

/** Nothing is deleted: where there is something that could be, this says so. */
function Reassurance({ why }: Pick<Recovering, 'why'>) {
  if (why === 'missing' || why === 'journal') return null;
  return (
    <Typography sx={{ maxWidth: 760 }}>
      {why === 'pending' ? recoveryTexts.keptStore : recoveryTexts.kept}
    </Typography>
  );
}

interface ChoicesProps {
  readonly recovering: Recovering;
  readonly recovery: Recovery;
  onNewOffice(): void;
}

function Choices({ recovering, recovery, onNewOffice }: ChoicesProps) {
  const { kept, why } = recovering;
  const { selected } = recovery;
  const snapshots = (isFirst: boolean) => (
    <Snapshots snapshots={kept.snapshots} recovery={recovery} isFirst={isFirst} />
  );
  const none = selected === undefined && <Notice tone="warning" text={recoveryTexts.none} />;
  const others = (isIntact: boolean) => <OtherWays {...{ recovering, recovery, isIntact, onNewOffice }} />;
  if (why === 'journal') {
    return (
      <IntactDatabase recovering={recovering} onGoOn={recovery.goOn}>
        {(isIntact) => (
          <>
            {!isIntact && none}
            {kept.snapshots.length > 0 && snapshots(!isIntact)}
            {others(isIntact)}
          </>
        )}
      </IntactDatabase>
    );
  }
  return (
    <>
      {none}
      {kept.snapshots.length > 0 && snapshots(true)}
      {others(false)}
    </>
  );
}

interface SnapshotsProps {
  readonly snapshots: Recovering['kept']['snapshots'];
  readonly recovery: Recovery;
  /** This is what is recommended. */
  readonly isFirst: boolean;
}

function Snapshots({ snapshots, recovery, isFirst }: SnapshotsProps) {
  const { selected, damaged, select, restoreSelected } = recovery;
  const advised = isFirst ? recovery.advised : undefined;
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h2">{recoveryTexts.snapshots}</Typography>
      {isFirst && selected && <Typography sx={{ maxWidth: 760 }}>{recoveryTexts.advice}</Typography>}
      <SnapshotList {...{ snapshots, selected, damaged, advised }} onSelect={select} />
      {selected && (
        <Box>
          <Button
            variant={isFirst ? 'contained' : 'outlined'}
            size="large"
            autoFocus={isFirst}
            onClick={restoreSelected}
          >
            {recoveryTexts.restore}
          </Button>
        </Box>
      )}
    </Box>
  );
}

interface WorkingProps {
  readonly step: Extract<Step, { step: 'reading' | 'writing' }>;
  onCancel(): void;
}

function Working({ step, onCancel }: WorkingProps) {
  const isReading = step.step === 'reading';
  const text = isReading ? recoveryTexts.reading(step.part) : recoveryTexts.writing;
  return (
    <Box role="status" sx={{ maxWidth: 560, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography>{text}</Typography>
      <LinearProgress
        sx={{ width: '100%' }}
        aria-label={text}
        {...(isReading && { variant: 'determinate', value: step.part * 100 })}
      />
      {isReading && (
        <Button variant="outlined" onClick={onCancel}>
          {recoveryTexts.cancel}
        </Button>
      )}
    </Box>
  );
}
