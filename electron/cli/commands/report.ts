import type { Command } from '../command.ts';
import { MOST_EXTRACTS } from '../country-data.ts';
import { dataOptions } from '../office-data.ts';
import { FIRST_FILE, parameterOptions } from './report-parameters.ts';

export const report: Command = {
  name: 'report',
  words: ['AZONOSÍTÓ'],
  least: 0,
  // The extracts an national paper is made of.
  most: 1 + MOST_EXTRACTS,
  firstFile: FIRST_FILE,
  summary:
    'Word-dokumentumot készít az adatfájlból (D10: a kiküldetés mindhárom bizonylatát; az országos dokumentumokat a felsorolt kivonatokból: report D23 A.mentor B.mentor …); a report --list felsorolja a dokumentumokat és kapcsolóikat.',
  options: {
    list: { type: 'boolean', help: 'Felsorolja a dokumentumokat.' },
    data: { ...dataOptions.data, required: false },
    office: dataOptions.office,
    out: { type: 'string', value: 'MAPPA', help: 'Ide kerülnek a dokumentumok.' },
    ...parameterOptions,
    'all-mentors': { type: 'boolean', help: 'Minden mentorról, aki az időszakban az iroda munkatársa volt.' },
    text: { type: 'boolean', help: 'A dokumentum szövegét is kiírja (.txt).' },
    now: { type: 'string', value: 'IDŐ', help: 'A készítés ideje (2018-04-05T09:05:00) a mostani helyett.' },
  },
  // Documents and their writers are loaded only when one is asked for.
  run: async (call) => (await import('./make-report.ts')).makeReport(call),
};
