import { Box, Link, Typography } from '@mui/material';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { isCentre } from '../../shared/domain/office.ts';
import { useServices, useSession } from '../services.ts';
import { frameText } from '../text/frame.ts';
import { useExchangeFolder } from '../exchange-folder.ts';
import { beginningStyle } from '../ui/beginning-style.ts';
import { UnsavedGuard } from '../ui/unsaved.tsx';
import { useHotkeys } from '../ui/use-hotkeys.ts';
import { ClothBand } from './ClothBand.tsx';
import { DamageBar } from './DamageBar.tsx';
import { CentreTabs } from './CentreTabs.tsx';
import { newActivityPath } from './destinations.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ExchangeTabs } from './ExchangeTabs.tsx';
import { FolderBar } from './FolderBar.tsx';
import { useHistoryKeys } from './history-keys.ts';
import { HostLine, SampleBanner } from './HostLines.tsx';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { narrow } from './narrow.ts';
import { Navigation } from './Navigation.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { OfficeTabs } from './OfficeTabs.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { QuickSearch } from './QuickSearch.tsx';
import { SavingBar } from './SavingBar.tsx';
import { SavingLine } from './SavingLine.tsx';
import { useTellUnsaved } from './tell-unsaved.ts';
import { Tools } from './Tools.tsx';

type Overlay = 'none' | 'search' | 'help';

/** The cloth on the left, the sheet on the right; what is around every screen. */
export function FrameLayout() {
  const { notices } = useServices();
  const { office } = useSession();
  const { unsaved, onTyped } = useTellUnsaved();
  const folder = useExchangeFolder();
  const [overlay, setOverlay] = useState<Overlay>('none');
  const navigate = useNavigate();
  const isEntering = useLocation().pathname === newActivityPath;
  const help = () => setOverlay('help');
  useHistoryKeys(unsaved);
  useHotkeys({
    'ctrl+k': () => setOverlay('search'),
    f1: help,
    '?': help,
    // The centre records no work of its own; an entry that is begun takes the key for itself.
    ...(!isCentre(office) && !isEntering && { f2: () => void navigate(newActivityPath) }),
  });
  return (
    <UnsavedGuard onChange={onTyped} onOpen={folder?.setOpen}>
      <Box sx={{ display: 'flex', height: '100vh' }}>
        <SkipLink />
        <Side unsaved={unsaved} onSearch={() => setOverlay('search')} onHelp={help} />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <SavingBar unsaved={unsaved} />
          <DamageBar />
          <FolderBar />
          <SampleBanner />
          <Content />
          <NoticeBar notices={notices} />
          <HostLine />
        </Box>
      </Box>
      <KeyboardHelp open={overlay === 'help'} onClose={() => setOverlay('none')} />
      {overlay === 'search' && <QuickSearch onClose={() => setOverlay('none')} />}
    </UnsavedGuard>
  );
}

const contentId = 'content';

function Content() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // The keys go on where the eyes do: a new screen takes the focus from the link that led there.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <Box ref={main} component="main" id={contentId} tabIndex={-1} sx={contentStyle}>
      <OfficeTabs />
      <CentreTabs />
      <ExchangeTabs />
      <ErrorBoundary place={pathname}>
        <Suspense fallback={<Typography color="textSecondary">{frameText.loading}</Typography>}>
          <Outlet />
        </Suspense>
      </ErrorBoundary>
    </Box>
  );
}

function SkipLink() {
  return (
    <Link
      component="button"
      onClick={() => document.getElementById(contentId)?.focus()}
      sx={{
        position: 'absolute',
        left: 8,
        top: -60,
        zIndex: 1300,
        p: 1,
        bgcolor: 'background.paper',
        '&:focus': { top: 8 },
      }}
    >
      {frameText.toContent}
    </Link>
  );
}

interface SideProps {
  readonly unsaved: boolean;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

function Side({ unsaved, onSearch, onHelp }: SideProps) {
  const { office } = useSession();
  return (
    <Box component="header" sx={sideStyle}>
      <Box sx={{ px: 2, pt: 1.25, pb: 0.5, [narrow]: { display: 'none' } }}>
        <Typography variant="h2" component="p" sx={{ color: 'cloth.ink' }}>
          {frameText.productName}
        </Typography>
        <Typography
          variant="caption"
          component="p"
          title={office.name}
          sx={{ ...beginningStyle, lineHeight: 1.3, pb: 0.25, color: 'cloth.quietInk' }}
        >
          {office.name}
        </Typography>
      </Box>
      <ClothBand />
      <Navigation />
      <Box sx={{ px: 1, py: 0.75, borderTop: 1, borderColor: 'cloth.raised', flex: 'none' }}>
        <PersonMenu />
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, [narrow]: { flexDirection: 'column' } }}>
          <Tools onSearch={onSearch} onHelp={onHelp} />
          <SavingLine unsaved={unsaved} />
        </Box>
      </Box>
    </Box>
  );
}

const contentStyle = {
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  overflow: 'auto',
  // What takes the focus is not left behind the bar with the buttons of a form.
  scrollPaddingBlock: '16px 72px',
  px: { xs: 1.5, md: 3 },
  pt: 2,
  pb: 1,
  outline: 'none',
} as const;

const sideStyle = {
  width: 228,
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  bgcolor: 'cloth.background',
  color: 'cloth.ink',
  [narrow]: { width: 56 },
} as const;
