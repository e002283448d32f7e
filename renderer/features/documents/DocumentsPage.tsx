import { Box, List, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { reportsOf } from '../../../shared/reports/all-reports.ts';
import type { Figure } from '../../../shared/reports/kit/figure.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { useRecords } from '../../data/live.ts';
import { useSession } from '../../services.ts';
import { documentTexts as texts } from '../../text/documents.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FigureRecords } from './FigureRecords.tsx';
import { ParameterForm } from './ParameterForm.tsx';
import { Preview } from './preview/Preview.tsx';
import { anchorDay, firstRequest } from './report-request.ts';
import { SaveDocument } from './SaveDocument.tsx';
import { useDocument } from './use-document.ts';

/** The menu of documents, the parameters of the chosen one, its preview, and saving it. */
export function DocumentsPage() {
  const { id } = useParams();
  const { office } = useSession();
  const reports = reportsOf(office);
  const report = reports.find((one) => one.id === id) ?? reports[0];
  return (
    <>
      <PageHeader title={texts.title} subtitle={<Box sx={hiddenWhereLow}>{texts.subtitle}</Box>} />
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', md: '250px minmax(0, 1fr)' } }}>
        <Menu reports={reports} chosen={report?.id} />
        {report && <ReportDesk key={report.id} report={report} />}
      </Box>
    </>
  );
}

/** A low screen belongs to the paper. */
const hiddenWhereLow = { '@media (max-height: 600px)': { display: 'none' } } as const;

/** Stays beside the paper while that is read. */
const menuStyle = {
  position: { md: 'sticky' },
  top: 0,
  alignSelf: 'start',
  maxHeight: { md: 'calc(100vh - 120px)' },
  overflowY: 'auto',
} as const;

interface MenuProps {
  readonly reports: readonly Report[];
  readonly chosen: string | undefined;
}

function Menu({ reports, chosen }: MenuProps) {
  const navigate = useNavigate();
  return (
    <List component="nav" aria-label={texts.menu} dense disablePadding sx={menuStyle}>
      {reports.map(({ id, name }) => (
        <ListItemButton
          key={id}
          sx={{ px: 1 }}
          selected={id === chosen}
          aria-current={id === chosen ? 'page' : undefined}
          onClick={() => void navigate(`/dokumentumok/${id}`)}
        >
          <ListItemText primary={name} sx={{ my: 0 }} />
          <Typography variant="caption" color="textSecondary" sx={{ ml: 1 }}>
            {id}
          </Typography>
        </ListItemButton>
      ))}
    </List>
  );
}

function ReportDesk({ report }: { readonly report: Report }) {
  const { today, person } = useSession();
  const dated = useDated();
  const [request, setRequest] = useState(() => firstRequest(report, anchorDay(today, dated), person?.id));
  const [figure, setFigure] = useState<Figure>();
  const { made, waiting } = useDocument(report, request);
  const desk = useRef<HTMLDivElement>(null);
  // Another document is read from its beginning.
  useEffect(() => {
    desk.current?.closest('main')?.scrollTo(0, 0);
  }, []);
  return (
    <Box ref={desk} sx={{ minWidth: 0 }}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {report.purpose}
      </Typography>
      <ParameterForm
        report={report}
        request={request}
        onChange={(change) => setRequest((old) => ({ ...old, ...change }))}
      >
        {made?.ok && <SaveDocument model={made.value} />}
      </ParameterForm>
      {made === undefined && <Notice tone="info" text={waiting ? texts.counting : texts.noMentor} />}
      {made?.ok === false && <Notice tone="warning" text={made.message} />}
      {made?.ok && <Preview model={made.value} onFigure={setFigure} />}
      {report.absent.length > 0 && <Absent sections={report.absent} />}
      <FigureRecords figure={figure} onClose={() => setFigure(undefined)} />
    </Box>
  );
}

/** The days work was recorded on: here, or in the counties whose extracts have come. */
function useDated(): Iterable<{ readonly date: string }> {
  const activities = useRecords('activity');
  const packages = useRecords('countyPackage');
  if (packages.size === 0) return activities.values();
  const totals = [...packages.values()].flatMap((one) => one.totals ?? []);
  return totals.flatMap(({ kind, month = '' }) =>
    kind === 'activity' && month !== '' ? [{ date: `${month}-15` }] : [],
  );
}

function Absent({ sections }: { readonly sections: readonly string[] }) {
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography variant="h3">{texts.absentTitle}</Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
        {sections.map((section) => (
          <Typography key={section} component="li" variant="body2" color="textSecondary">
            {section}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
