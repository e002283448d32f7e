import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { lastMonth } from '../../../shared/centre/packages.ts';
import { parsePeriod, type Period, periodAround, periodCode } from '../../../shared/lib/periods.ts';
import { useRecords } from '../../data/live.ts';
import { useSession } from '../../services.ts';

const PARAMETER = 'idoszak';

/** The period the pages of the centre speak of stands in the address, so that it goes along from page to page. */
export function useCentrePeriod() {
  const [parameters, setParameters] = useSearchParams();
  const { today } = useSession();
  const packages = useRecords('countyPackage');
  const code = parameters.get(PARAMETER);
  const period = useMemo((): Period => {
    const asked = code === null ? undefined : parsePeriod(code);
    if (asked?.ok) return asked.value;
    const month = lastMonth(packages.values());
    return periodAround(month === undefined ? today : `${month}-01`, 'quarter');
  }, [code, packages, today]);
  return {
    period,
    setPeriod: (next: Period) => setParameters({ [PARAMETER]: periodCode(next) }, { replace: true }),
    /** An address of the centre that speaks of the same period. */
    to: (path: string) => `${path}?${PARAMETER}=${periodCode(period)}`,
  };
}
