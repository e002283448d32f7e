import { useEffect, useMemo, useState } from 'react';
import { isOfCountry } from '../../../shared/reports/all-reports.ts';
import type { Outcome } from '../../../shared/lib/outcome.ts';
import type { DocumentModel } from '../../../shared/reports/kit/model.ts';
import { makeDocument, type Report, type ReportContext } from '../../../shared/reports/report.ts';
import { useConflicts, useDataSet } from '../../data/live.ts';
import { useCountry, useCountryFigures } from '../../country.ts';
import { commitTime, useServices, useSession } from '../../services.ts';
import { missingFrom, parametersOf, type ReportRequest } from './report-request.ts';

const noPictures: ReadonlyMap<string, Uint8Array> = new Map();

interface AskedDocument {
  /** Nothing while something is missing. */
  readonly made: Outcome<DocumentModel> | undefined;
  /** The counties' extracts are still being counted. */
  readonly waiting: boolean;
}

/** The document as the request stands, made anew whenever a record or the request changes. */
export function useDocument(report: Report, request: ReportRequest): AskedDocument {
  const data = useDataSet();
  const conflicts = useConflicts();
  const { office, sample } = useSession();
  const pictures = useNoticePictures();
  const counted = useCountry();
  const country = useCountryFigures(counted, request.period);
  const waiting = isOfCountry(report) && (counted?.status.all ?? 0) > 0 && country === undefined;
  const made = useMemo(() => {
    if (waiting || missingFrom(report, request).length > 0) return undefined;
    const context: ReportContext = {
      data,
      office: office.id,
      now: commitTime(),
      sample,
      pictures,
      conflicts,
      country,
    };
    return makeDocument(report, context, parametersOf(report, request));
  }, [report, request, data, conflicts, office.id, sample, pictures, country, waiting]);
  return { made, waiting };
}

/** Bytes of the co-financing pictures; read from the machine once they are named in the programme. */
function useNoticePictures(): ReadonlyMap<string, Uint8Array> {
  const { shell } = useServices();
  const { office } = useSession();
  const pictures = useDataSet().programmeProfile.get(`${office.id}/programme`)?.pictures;
  const [bytes, setBytes] = useState(noPictures);
  useEffect(() => {
    let current = true;
    const read = (pictures ?? []).map(
      async ({ hash }) => [hash, await shell.getAttachment({ hash })] as const,
    );
    void Promise.all(read).then((entries) => {
      const found = entries.flatMap(([hash, content]) => (content ? [[hash, content] as const] : []));
      if (current) setBytes(new Map(found));
    });
    return () => {
      current = false;
    };
  }, [pictures, shell]);
  return bytes;
}
