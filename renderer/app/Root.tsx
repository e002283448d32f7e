import { CssBaseline, ThemeProvider } from '@mui/material';
import { Suspense, useEffect, useMemo, useState } from 'react';
import type { Output, Shell } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/lib/outcome.ts';
import { OfficeDataContext, useRecords } from '../data/live.ts';
import { ChoosePerson } from '../features/set-up/ChoosePerson.tsx';
import { createSample } from '../features/set-up/fill-database.ts';
import { SetUp } from '../features/set-up/SetUp.tsx';
import { createNotices } from '../notices.ts';
import { readPreference, writePreference } from '../platform/preferences.ts';
import { personPreference, type Services, ServicesContext, useSession } from '../services.ts';
import { saveTexts } from '../text/saving.ts';
import { startTexts } from '../text/start.ts';
import { OwnOfficeContext } from '../ui/own-office.ts';
import { registerPaths } from '../ui/record-paths.ts';
import { preferredAppearance } from './appearance.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ExchangeFolderProvider } from './ExchangeFolder.tsx';
import { Frame } from './Frame.tsx';
import { KeepSafe } from './KeepSafe.tsx';
import { reload } from './reload.ts';
import { lazily } from './screen.ts';
import { StartPage } from './StartPage.tsx';
import { StoreGuard } from './StoreGuard.tsx';
import { leaveSample, type Start, startUp, switchTo } from './start-up.ts';
import { theme } from './theme.ts';

type About = Output<'about'>;
type State = { readonly start: Start; readonly about: About } | { readonly error: unknown } | undefined;

/** Finds out what this PC has, then shows the set-up, a sentence, or the office. */
export function Root({ shell }: { readonly shell: Shell }) {
  const [state, setState] = useState<State>();
  useEffect(() => {
    const starting = startUp(shell).catch(
      (): Start => ({ state: 'refused', message: startTexts.unreadable }),
    );
    Promise.all([starting, shell.about()]).then(
      ([start, about]) => setState({ start, about }),
      (error: unknown) => setState({ error }),
    );
  }, [shell]);
  return (
    <ThemeProvider theme={theme} defaultMode={preferredAppearance()} storageManager={null}>
      <CssBaseline />
      <ErrorBoundary>
        <StoreGuard>
          {state && ('error' in state ? <Broken {...state} /> : <Started shell={shell} {...state} />)}
        </StoreGuard>
      </ErrorBoundary>
    </ThemeProvider>
  );
}

/** Throws where the boundary catches it, so that a sentence stands on the page instead of nothing. */
function Broken({ error }: { readonly error: unknown }): never {
  throw error;
}

interface StartedProps {
  readonly shell: Shell;
  readonly about: About;
  readonly start: Start;
}

const again = { label: saveTexts.reload, onClick: reload };

function Started({ shell, about, start }: StartedProps) {
  switch (start.state) {
    case 'setUp':
      return <SetUp shell={shell} onReady={switchTo} />;
    case 'owned':
      return <StartPage title={startTexts.ownedTitle} message={startTexts.owned} button={again} />;
    case 'refused':
      return <StartPage title={startTexts.refusedTitle} message={start.message} button={again} />;
    case 'recover':
      return <Recover shell={shell} about={about} start={start} />;
    case 'open':
      return <Opened shell={shell} about={about} start={start} />;
  }
}

const RecoveryPage = lazily(() => import('../features/recovery/RecoveryPage.tsx'), 'RecoveryPage');

/** The way back to the office, or, where nothing is left of it, to a new one. */
function Recover({
  shell,
  about,
  start,
}: StartedProps & { readonly start: Extract<Start, { state: 'recover' }> }) {
  const [isNew, setNew] = useState(false);
  const { why, kept, database } = start;
  if (isNew) return <SetUp shell={shell} instead={database} onReady={switchTo} />;
  const onReady = (restored: string) => {
    const person = readPreference(`person.${database}`, personPreference);
    writePreference(`person.${restored}`, person);
    switchTo(restored);
  };
  return (
    <Suspense>
      <RecoveryPage
        {...{ shell, about, why, kept, database }}
        onReady={onReady}
        onNewOffice={() => setNew(true)}
      />
    </Suspense>
  );
}

function Opened({
  shell,
  about,
  start,
}: StartedProps & { readonly start: Extract<Start, { state: 'open' }> }) {
  const [personId, setPersonId] = useState(() =>
    readPreference(`person.${start.database}`, personPreference),
  );
  const [notices] = useState(createNotices);
  const services = useMemo(
    (): Services => ({
      shell,
      about,
      notices,
      keeping: start.kept,
      personId,
      setPerson(id) {
        writePreference(`person.${start.database}`, id);
        setPersonId(id);
      },
      leave: leaveSample,
      openSample,
    }),
    [shell, about, notices, personId, start],
  );
  return (
    <OfficeDataContext value={start.data}>
      <ServicesContext value={services}>
        {start.kept ? (
          <KeepSafe start={start.kept}>
            <ExchangeFolderProvider>
              <Seated />
            </ExchangeFolderProvider>
          </KeepSafe>
        ) : (
          <Seated />
        )}
      </ServicesContext>
    </OfficeDataContext>
  );
}

/** Fills the sample anew and starts again with it; the office stays as it is. */
async function openSample(): Promise<Outcome<string>> {
  const made = await createSample();
  if (made.ok) switchTo(made.value);
  return made;
}

/** Asks once who sits here; an office without mentors is shown all the same. */
function Seated() {
  const { person, setPerson, today, office } = useSession();
  const mentors = useRecords('mentor');
  const hasMentors = [...mentors.values()].some((one) => one.office === office.id);
  useEffect(markOpened, []);
  const [isNew, setNew] = useState(false);
  if (person !== undefined || isNew || !hasMentors) {
    return (
      <OwnOfficeContext value={office.id}>
        <Frame />
      </OwnOfficeContext>
    );
  }
  const recordMyself = () => {
    globalThis.location.hash = `${registerPaths.mentor}/uj`;
    setNew(true);
  };
  return <ChoosePerson today={today} onChoose={setPerson} onNotListed={recordMyself} />;
}

/** Leaves a mark for whoever measures: the first screen stands and has been painted. */
function markOpened(): void {
  requestAnimationFrame(() => setTimeout(() => performance.measure('open', { start: 0 })));
}
