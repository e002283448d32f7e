import { Link, Typography } from '@mui/material';
import { gazetteerAttributions } from '../../../shared/gazetteer/attribution.ts';
import { countyByCode, countyName } from '../../../shared/gazetteer/counties.ts';
import {
  benefitNames,
  districtByCode,
  gazetteerDate,
  statusNames,
} from '../../../shared/gazetteer/gazetteer.ts';
import type { Settlement } from '../../../shared/gazetteer/read-table.ts';
import { formatWithUnit } from '../../../shared/lib/numbers.ts';
import { useCountyWords } from '../../county-naming.ts';
import { settlementText } from '../../text/settlement-page.ts';
import { Facts, Panel } from '../../ui/Panel.tsx';
import type { SettlementProps } from './settlement-props.ts';

/** Facts of the gazetteer, with their day and their sources. */
export function GazetteerPanel({ settlement, lookup }: SettlementProps) {
  const county = countyByCode(settlement.county);
  const words = useCountyWords(lookup.today);
  const population = formatWithUnit(settlement.population, 'fő');
  return (
    <Panel title={settlementText.facts}>
      <Facts
        facts={[
          [settlementText.status, statusNames[settlement.status]],
          [settlementText.district, districtByCode(settlement.district ?? '')?.name],
          [words.label, county && countyName(county, lookup.today)],
          [settlementText.population, `${population} ${settlementText.populationOn(gazetteerDate)}`],
          [settlementText.benefit, benefitText(settlement)],
          [settlementText.postalCode, settlement.postalCode],
          [settlementText.ksh, settlement.ksh],
        ]}
      />
      <Sources />
    </Panel>
  );
}

function benefitText({ benefit, ...settlement }: Settlement): string {
  const reasons = [
    settlement.socioeconomicBeneficiary ? settlementText.socioeconomic : '',
    settlement.unemploymentBeneficiary ? settlementText.unemployment : '',
  ].filter((reason) => reason !== '');
  return [benefitNames[benefit], ...reasons].join('; ');
}

function Sources() {
  return (
    <Typography variant="caption" color="textSecondary" component="details" sx={{ mt: 1 }}>
      <summary>{settlementText.sources}</summary>
      {gazetteerAttributions.map(({ text, links }) => (
        <p key={text}>
          {text}{' '}
          {links.map((link) => (
            <Link key={link} href={link} target="_blank" rel="noreferrer" sx={{ mr: 1 }}>
              {link}
            </Link>
          ))}
        </p>
      ))}
    </Typography>
  );
}
