import { Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink, useNavigate, useParams } from 'react-router';
import { type CountyState, matrixOf } from '../../../shared/centre/matrix.ts';
import { countyByCode, countyTitle, countyWords } from '../../../shared/gazetteer/counties.ts';
import { useCountry, useCountryFigures } from '../../country.ts';
import { useCountyNaming } from '../../county-naming.ts';
import { useRecords } from '../../data/live.ts';
import { centreTexts } from '../../text/centre.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { centrePath } from '../../ui/record-paths.ts';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { CountyIndicators } from './CountyIndicators.tsx';
import { CountySettlements } from './CountySettlements.tsx';
import { ForCentre } from './ForCentre.tsx';
import { CentrePeriod } from './IndicatorsPage.tsx';
import { Packages } from './Packages.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { useCentrePeriod } from './use-centre-period.ts';

const texts = centreTexts.county;

/** What the centre has of one county: its extracts, its settlements, its indicators. */
export function CountyPage() {
  const { code = '' } = useParams();
  return (
    <ForCentre>
      <OneCounty key={code} code={code} />
    </ForCentre>
  );
}

function OneCounty({ code }: { readonly code: string }) {
  const { period } = useCentrePeriod();
  const naming = useCountyNaming(period.to);
  const navigate = useNavigate();
  const packages = useRecords('countyPackage');
  const state = useMemo(
    () => matrixOf(packages.values(), []).find((one) => one.code === code),
    [packages, code],
  );
  useHotkeys({ escape: () => void navigate(centrePath) });
  const county = countyByCode(code);
  const title = county ? countyTitle(county, naming) : code;
  const above = (
    <Link component={RouterLink} to={centrePath}>
      {texts.above}
    </Link>
  );
  const isEmpty = state === undefined || state.current.length + state.superseded.length === 0;
  return (
    <>
      <PageHeader title={title} above={above} />
      {isEmpty && (
        <EmptyState title={texts.noPackage.title(countyWords(naming))} text={texts.noPackage.text} />
      )}
      {state && <Packages state={state} />}
      {state && state.current.length > 0 && <Counted state={state} />}
    </>
  );
}

function Counted({ state }: { readonly state: CountyState }) {
  const { period } = useCentrePeriod();
  const figures = useCountryFigures(useCountry(), period);
  const settlements = figures?.settlements.filter(({ counties }) => counties.includes(state.code));
  return (
    <>
      <CentrePeriod />
      <ReadingLine />
      {settlements && (
        <Panel title={texts.settlements(settlements.length)}>
          {settlements.length === 0 && <Typography>{texts.noSettlement}</Typography>}
          <CountySettlements settlements={settlements} />
        </Panel>
      )}
      {figures && (
        <Panel title={texts.indicators}>
          <CountyIndicators figures={figures} county={state.code} />
        </Panel>
      )}
    </>
  );
}
