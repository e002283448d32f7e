import { Box, Typography } from '@mui/material';
import { useCountry, useCountryFigures } from '../../country.ts';
import { useCountyWords } from '../../county-naming.ts';
import { useSession } from '../../services.ts';
import { centreTexts } from '../../text/centre.ts';
import { FieldFrame } from '../../ui/FieldFrame.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PeriodInput } from '../../ui/PeriodInput.tsx';
import { ForCentre } from './ForCentre.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { useCentrePeriod } from './use-centre-period.ts';

const texts = centreTexts.indicators;

/** The programme's indicators over all offices, and beside them each county's. */
export function IndicatorsPage() {
  return (
    <ForCentre>
      <Indicators />
    </ForCentre>
  );
}

function Indicators() {
  const { period } = useCentrePeriod();
  const words = useCountyWords(period.to);
  const country = useCountry();
  const figures = useCountryFigures(country, period);
  return (
    <>
      <PageHeader title={texts.title} />
      <CentrePeriod />
      <ReadingLine />
      {country?.status.all === 0 && <Typography>{texts.none}</Typography>}
      {figures && <IndicatorTable figures={figures} />}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5, maxWidth: '110ch' }}>
        {texts.method(words)}
      </Typography>
    </>
  );
}

/** Which period the page speaks of; it goes along to the next page. */
export function CentrePeriod() {
  const { today } = useSession();
  const { period, setPeriod } = useCentrePeriod();
  return (
    <Box sx={{ maxWidth: 420, mb: 1.5 }}>
      <FieldFrame id="centre-period" label={texts.period}>
        <PeriodInput
          id="centre-period"
          kinds={['quarter', 'month', 'halfYear', 'year']}
          today={today}
          value={period}
          onChange={setPeriod}
        />
      </FieldFrame>
    </Box>
  );
}
