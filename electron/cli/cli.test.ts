import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallOfficeRecords } from '../../tests/support/small-office.ts';
import { runCommandLine } from './main.ts';

// Tests run the real command line in a process of its own, except those of wrong words.
const main = join(import.meta.dirname, 'main.ts');
const NOW = ['--now', '2018-04-03T16:05:00', '--seed', '1'];
/** Milliseconds a test of several calls may take on a busy PC. */
const SLOW = 120_000;
let folder = '';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function cli(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], { cwd: folder }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** The same without a process, for what ends before it does anything; names of files are found in the test's folder. */
async function inProcess(words: readonly string[]): Promise<Run> {
  const said = { out: '', err: '' };
  const code = await runCommandLine(
    words.map((word) => (word === 'office.mentor' || word === 'data.json' ? at(word) : word)),
    {
      print: (text) => {
        said.out += text;
      },
      complain: (text) => {
        said.err += text;
      },
    },
  );
  return { code, ...said };
}

function at(name: string): string {
  return join(folder, name);
}

async function writeJson(name: string, value: unknown): Promise<string> {
  await writeFile(at(name), JSON.stringify(value));
  return name;
}

/** The small office with some fields of one record changed. */
function changed(kind: keyof typeof smallOfficeRecords, index: number, fields: object): unknown {
  const records = smallOfficeRecords[kind].map((one, place) =>
    place === index ? { ...one, ...fields } : one,
  );
  return { ...smallOfficeRecords, [kind]: records };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentoriroda-cli-'));
  await writeJson('data.json', smallOfficeRecords);
  const packed = await cli('pack', 'data.json', '--out', 'office.mentor', ...NOW);
  expect(packed.err).toBe('');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('wrong use', () => {
  it.each([
    [[], 2, /Használat: npm run cli/],
    [['--help'], 0, /Kilépési kód: 0 – kész/],
    [['fly'], 2, /Nincs ilyen parancs: „fly”/],
    [['pack', '--help'], 0, /Használat: npm run cli -- pack ADAT\.json --out F\.mentor/],
    [['pack', 'data.json'], 2, /Hiányzik a következő kapcsoló: --out/],
    [['pack', 'data.json', '--out', 'x.mentor', '--now', 'tegnap'], 2, /Az idő alakja/],
    [['pack', 'nothing.json', '--out', 'x.mentor'], 2, /Nincs ilyen fájl: nothing\.json/],
    [['check'], 2, /Hiányzik: F\.mentor/],
    [['check', 'office.mentor', 'other.mentor'], 2, /Felesleges szó: „other\.mentor”/],
    [['check', 'office.mentor', '--loud'], 2, /Ismeretlen kapcsoló: --loud/],
    [['check', 'office.mentor', '--log'], 2, /--log/],
    [['report', 'D99', '--data', 'office.mentor', '--out', '.'], 2, /Nincs ilyen dokumentum: „D99”/],
    [
      ['report', 'D4', '--data', 'office.mentor', '--out', '.'],
      2,
      /A D4 dokumentumhoz szükséges még: --period/,
    ],
    [
      ['report', 'D4', '--data', 'office.mentor', '--out', '.', '--period', '2018-Q1', '--travel', 'x'],
      2,
      /nem adható meg: --travel/,
    ],
    [
      ['report', 'D1', '--data', 'office.mentor', '--out', '.', '--period', '2018-Q1', '--mentor', 'x'],
      2,
      /időszaka: hónap; a megadott: negyedév/,
    ],
    [['indicators', '--data', 'office.mentor', '--period', '2018-13'], 2, /Az időszak nem értelmezhető/],
  ])('%s ends with %i', async (words, code, sentence) => {
    const run = await inProcess(words);
    expect(run.code).toBe(code);
    expect(`${run.out}${run.err}`).toMatch(sentence);
  });

  it('answers with one JSON value too', async () => {
    const run = await cli('check', '--json');
    expect([run.code, run.err, JSON.parse(run.out)]).toEqual([
      2,
      '',
      { ok: false, reason: 'use', message: 'Hiányzik: F.mentor.' },
    ]);
  });
});

describe('pack refuses, naming record and field, and writes nothing', () => {
  const many = Array.from({ length: 10_000 }, (_, number) => ({
    ...smallOfficeRecords.activity[0],
    id: `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    ...(number === 7_654 && { mentors: ['nobody'] }),
  }));
  it.each([
    [
      'a wrong tax number',
      changed('organisation', 1, { taxNumber: '12345678-1-09' }),
      /Szervezet, 2\. tétel \(„.+”\), „Adószám” mező \(taxNumber\): Az adószám ellenőrző számjegye/,
    ],
    [
      'an unknown settlement',
      changed('mentoredSettlement', 0, { id: undefined, settlement: '00000' }),
      /Mentorált település, 1\. tétel.*„Település” mező \(settlement\): Ismeretlen település: „00000”/,
    ],
    [
      'an unknown settlement under the id of another, not the id made of it',
      changed('mentoredSettlement', 0, { settlement: 'Nekeresdfalva' }),
      /^(?![\s\S]*kötött)[\s\S]*Mentorált település, 1\. tétel.*„Település” mező \(settlement\): .*„Nekeresdfalva”/,
    ],
    [
      'a reference to nowhere',
      changed('task', 0, { assignee: 'nobody' }),
      /Feladat, 1\. tétel.*„Felelős” mező \(assignee\): A hivatkozott tétel nem található/,
    ],
    [
      'an impossible date',
      changed('activity', 2, { date: '2018-02-30' }),
      /Tevékenység, 3\. tétel.*„Dátum” mező \(date\): Nincs ilyen nap a naptárban: 2018-02-30/,
    ],
    [
      'one fault among 10,000 records',
      { ...smallOfficeRecords, activity: [...smallOfficeRecords.activity, ...many] },
      /Tevékenység, \d+\. tétel.*„Mentorok” mező \(mentors\)/,
    ],
    [
      'two faults, both named',
      { ...(changed('task', 0, { due: '2018-04-31' }) as object), contact: [{ familyName: 5 }] },
      /„Határidő” mező[\s\S]*„Családi név” mező|„Családi név” mező[\s\S]*„Határidő” mező/,
    ],
    ['an unknown register', { ...smallOfficeRecords, mentors: [] }, /Nincs ilyen nyilvántartás: „mentors”/],
    ['a list instead of an object', [], /A bemenet alakja/],
  ])('%s', async (name, data, sentence) => {
    const file = await writeJson(`${name.replaceAll(/\W/g, '-')}.json`, data);
    const run = await cli('pack', file, '--out', 'refused.mentor');
    expect(run.code).toBe(1);
    expect(run.err).toMatch(sentence);
    expect(run.out).toBe('');
    expect(await readdir(folder)).not.toContain('refused.mentor');
  });

  it('a file in another encoding, instead of keeping names without their accents', async () => {
    await writeFile(at('latin.json'), Buffer.from(JSON.stringify(smallOfficeRecords), 'latin1'));
    const run = await cli('pack', 'latin.json', '--out', 'refused.mentor');
    expect([run.code, run.err]).toEqual([
      1,
      expect.stringContaining('nem UTF-8 kódolású szöveg: latin.json'),
    ]);
  });

  it('text that is no JSON', async () => {
    await writeFile(at('broken.json'), '{"office": [');
    const run = await cli('pack', 'broken.json', '--out', 'refused.mentor', '--json');
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({ ok: false, reason: 'json' });
    expect(await readdir(folder)).not.toContain('refused.mentor');
  });

  it('and lists every finding as JSON', async () => {
    const file = await writeJson('json.json', changed('task', 0, { due: '2018-04-31', assignee: 'nobody' }));
    const run = await cli('pack', file, '--out', 'refused.mentor', '--json');
    expect(run.code).toBe(1);
    expect(JSON.parse(run.out)).toMatchObject({
      ok: false,
      reason: 'data',
      findings: [
        { kind: 'task', index: 1, field: 'due', severity: 'error' },
        { kind: 'task', index: 1, field: 'assignee', severity: 'error' },
      ],
    });
  });
});

describe('pack and unpack', () => {
  it('give back the same records', async () => {
    const run = await cli('unpack', 'office.mentor', '--out', 'back.json');
    expect([run.code, run.err]).toEqual([0, '']);
    const back = JSON.parse(await readFile(at('back.json'), 'utf8')) as object;
    const again = await cli('pack', 'back.json', '--out', 'again.mentor', ...NOW);
    expect(again.code).toBe(0);
    expect(Object.keys(back).toSorted()).toEqual(Object.keys(smallOfficeRecords).toSorted());
    expect(await readFile(at('again.mentor'))).toEqual(await readFile(at('office.mentor')));
  });

  it('take a file with a byte order mark, as Windows editors write it', async () => {
    await writeFile(at('bom.json'), `\uFEFF${JSON.stringify(smallOfficeRecords)}`);
    expect((await cli('pack', 'bom.json', '--out', 'bom.mentor', ...NOW)).code).toBe(0);
    expect(await readFile(at('bom.mentor'))).toEqual(await readFile(at('office.mentor')));
  });

  it('leave an earlier file as it was when they refuse, and no part of a file behind', async () => {
    await writeFile(at('earlier.mentor'), 'earlier');
    const file = await writeJson('wrong.json', changed('task', 0, { due: '2018-04-31' }));
    expect((await cli('pack', file, '--out', 'earlier.mentor')).code).toBe(1);
    expect(await readFile(at('earlier.mentor'), 'utf8')).toBe('earlier');
    expect((await cli('pack', 'data.json', '--out', 'earlier.mentor', ...NOW)).code).toBe(0);
    expect(await readFile(at('earlier.mentor'))).toEqual(await readFile(at('office.mentor')));
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('say so when they cannot write there', async () => {
    const run = await cli('unpack', 'office.mentor', '--out', 'no/such/folder/back.json');
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(/nem jött létre|nem lehet írni/);
  });
});

describe('check', () => {
  it('prints head, counts and findings of a whole file, and logs them', async () => {
    const run = await cli('check', 'office.mentor', '--log', 'check.log');
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toMatch(
      /^Az adatfájl ép: adatcserefájl, minden tétel\.\nKészült: 2018\. április\s3\., 16:05; Mentoriroda /,
    );
    expect(run.out).toContain(`\nKüldő: parancssor; iroda: ${smallOfficeRecords.office[0]?.name}.\n`);
    expect(run.out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d\d-\d\d/);
    expect(run.out).toMatch(/ {2}Mentorok: \d+\n/);
    expect(await readFile(at('check.log'), 'utf8')).toBe(run.out);
  });

  it('gives the same as one JSON value', async () => {
    const run = await cli('check', 'office.mentor', '--json');
    expect(JSON.parse(run.out)).toMatchObject({
      ok: true,
      head: { kind: 'exchange', dataVersion: 1 },
      counts: { mentor: smallOfficeRecords.mentor.length },
      errors: 0,
      conflicts: [],
    });
  });

  it('refuses a cut and an altered file with a sentence', async () => {
    const bytes = await readFile(at('office.mentor'));
    await writeFile(at('cut.mentor'), bytes.subarray(0, bytes.length - 100));
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    await writeFile(at('altered.mentor'), bytes);
    await writeFile(at('foreign.mentor'), 'PK');
    for (const [name, sentence] of [
      ['cut.mentor', /A fájl vége hiányzik/],
      ['altered.mentor', /ellenőrző összeg.*megsérült/],
      ['foreign.mentor', /nem Mentoriroda-adatfájl/],
    ] as const) {
      const run = await cli('check', name);
      expect([run.code, run.out]).toEqual([1, '']);
      expect(run.err).toMatch(sentence);
      expect((await cli('unpack', name, '--out', 'never.json')).code).toBe(1);
    }
    expect(await readdir(folder)).not.toContain('never.json');
  });
});

describe('sample', () => {
  it(
    'makes the same invented office from the same seed, marked as invented, without findings',
    async () => {
      const words = ['sample', '--size', 'county', '--months', '1', '--county', '09'];
      const run = await cli(...words, '--seed', '5', '--out', 'sample.mentor');
      expect([run.code, run.err]).toEqual([0, '']);
      await cli(...words, '--seed', '5', '--out', 'same.mentor');
      await cli(...words, '--seed', '6', '--out', 'other.mentor');
      const [one, same, other] = await Promise.all(
        ['sample', 'same', 'other'].map((name) => readFile(at(`${name}.mentor`))),
      );
      expect(same?.equals(one ?? Buffer.alloc(0))).toBe(true);
      expect(other?.equals(one ?? Buffer.alloc(0))).toBe(false);
      const checked = JSON.parse((await cli('check', 'sample.mentor', '--json')).out) as object;
      expect(checked).toMatchObject({ head: { sample: true }, errors: 0 });
      const report = ['report', 'D4', '--data', 'sample.mentor', '--period', '2016-Q4', '--text'];
      const { files } = JSON.parse((await cli(...report, '--out', 'samples', '--json')).out) as {
        files: string[];
      };
      expect(await readFile(files[1] ?? '', 'utf8')).toContain('MINTA');
    },
    SLOW,
  );

  it(
    'leaves personal data out of an extract',
    async () => {
      await cli(
        'sample',
        '--size',
        'county',
        '--months',
        '1',
        '--seed',
        '5',
        '--extract',
        '--out',
        'extract.mentor',
      );
      await cli('unpack', 'extract.mentor', '--out', 'extract.json');
      const { contact } = JSON.parse(await readFile(at('extract.json'), 'utf8')) as { contact: object[] };
      expect(contact.length).toBeGreaterThan(100);
      expect(contact.some((one) => 'familyName' in one || 'phone' in one)).toBe(false);
      expect((await cli('check', 'extract.mentor')).out).toMatch(/kivonat személyes adatok nélkül/);
    },
    SLOW,
  );

  it('says what it takes', async () => {
    const wrong = async (...words: readonly string[]) =>
      (await cli('sample', '--out', 'x.mentor', ...words)).err;
    expect(await wrong('--size', 'huge', '--seed', '1')).toMatch(/county vagy national/);
    expect(await wrong('--size', 'county', '--seed', 'x')).toMatch(/egész szám/);
    expect(await wrong('--size', 'county', '--seed', '1', '--county', '01')).toMatch(/nincs mentoriroda: 01/);
  });
});

describe('schema', () => {
  it('describes every kind of record and the input of pack', async () => {
    const run = await cli('schema', '--out', 'schemas');
    expect([run.code, run.err]).toEqual([0, '']);
    const data = JSON.parse(await readFile(at('schemas/data.schema.json'), 'utf8')) as { properties: object };
    const files = await readdir(at('schemas'));
    expect(files).toHaveLength(Object.keys(data.properties).length + 1);
    for (const kind of Object.keys(data.properties)) expect(files).toContain(`${kind}.schema.json`);
    expect(JSON.parse(await readFile(at('schemas/organisation.schema.json'), 'utf8'))).toMatchObject({
      title: 'Szervezet',
      required: ['name', 'type', 'settlement'],
      properties: {
        taxNumber: { title: 'Adószám', type: 'string' },
        type: { description: expect.stringContaining('library – Könyvtár') },
        sites: { type: 'array', items: { type: 'string' }, description: 'Ötjegyű KSH-településkód.' },
      },
    });
  });
});

describe('indicators', () => {
  it('print every indicator, and with --json the ids behind it', async () => {
    const people = await cli('indicators', '--data', 'office.mentor', '--period', '2018-Q1');
    expect([people.code, people.err]).toEqual([0, '']);
    expect(people.out).toMatch(
      /^Indikátorok, 2018\. I\. negyedév\n\nI01 {2}A projektbe bevont települések száma \(db\)\n/,
    );
    const run = await cli('indicators', '--data', 'office.mentor', '--period', '2018-Q1', '--json');
    const { indicators } = JSON.parse(run.out) as {
      indicators: { code: string; period: { value: number; records: unknown[] } }[];
    };
    const occasions = indicators.find(({ code }) => code === 'I11');
    expect(occasions?.period.value).toBeGreaterThan(0);
    expect(occasions?.period.records).toHaveLength(occasions?.period.value ?? 0);
  });
});

describe('report', () => {
  it('lists the documents with their parameters and absent sections', async () => {
    const run = await cli('report', '--list', '--json');
    const { reports } = JSON.parse(run.out) as { reports: { id: string }[] };
    expect(reports.find(({ id }) => id === 'D2')).toMatchObject({
      required: ['--mentor', '--period'],
      periods: ['month'],
      absent: expect.arrayContaining(['Jó gyakorlatok']),
    });
    expect((await cli('report', '--list')).out).toMatch(/^D1 {2}Havi mentori munkanapló\n/);
  });

  it('writes a Word document and its text, finding the mentor by name', async () => {
    const [mentor] = smallOfficeRecords.mentor;
    const name = `${mentor?.['familyName']} ${mentor?.['givenName']}`.toLowerCase();
    const words = [
      'report',
      'd1',
      '--data',
      'office.mentor',
      '--period',
      '2018-03',
      '--mentor',
      name,
      '--file-number',
      'HB/1-2/2018',
    ];
    const run = await cli(...words, '--out', 'papers', '--text', '--now', '2018-04-03T16:05:00');
    expect([run.code, run.err]).toEqual([0, '']);
    const files = (await readdir(at('papers'))).toSorted();
    expect(files.map((file) => file.split('.').at(-1))).toEqual(['docx', 'txt']);
    expect(await readFile(at(`papers/${files[1]}`), 'utf8')).toContain('HB/1-2/2018');
    expect(Object.keys(unzipSync(await readFile(at(`papers/${files[0]}`))))).toContain('word/document.xml');
  });

  it('writes one for each mentor at work in the period', async () => {
    const run = await cli(
      'report',
      'D9',
      '--data',
      'office.mentor',
      '--period',
      '2018-03',
      '--all-mentors',
      '--out',
      'all',
      '--json',
    );
    expect(run.code).toBe(0);
    const { files } = JSON.parse(run.out) as { files: string[] };
    expect(new Set(files).size).toBe(files.length);
    expect((await readdir(at('all'))).length).toBe(files.length);
    expect(files.length).toBeGreaterThan(1);
  });

  it('makes every paper of a journey by their common id and says which was not needed', async () => {
    const words = ['report', 'D10', '--data', 'office.mentor', '--period', '2018-03', '--all-mentors'];
    const run = await cli(...words, '--out', 'journeys', '--json');
    expect([run.code, run.err]).toEqual([0, '']);
    const { files, leftOut } = JSON.parse(run.out) as { files: string[]; leftOut: string[] };
    for (const name of ['Kiküldetési rendelvény', 'Útnyilvántartás', 'Személygépkocsi-menetlevél']) {
      expect(files.some((file) => basename(file).startsWith(name))).toBe(true);
    }
    expect(files.length + leftOut.length).toBe(3 * smallOfficeRecords.mentor.length);
    expect(leftOut.join('\n')).toContain('nincs intézményi gépkocsival teljesített kiküldetés');
  });

  it('refuses when nobody made such a journey', async () => {
    const words = [
      'report',
      'D10',
      '--data',
      'office.mentor',
      '--period',
      '2017-01',
      '--mentor',
      'mentor-szucs',
    ];
    const run = await cli(...words, '--out', 'none');
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toContain('nincs saját gépkocsival teljesített kiküldetés');
  });

  it('names the mentors when nobody has the name, and leaves no folder behind', async () => {
    const run = await cli(
      'report',
      'D1',
      '--data',
      'office.mentor',
      '--period',
      '2018-03',
      '--mentor',
      'Senki Alfonz',
      '--out',
      'none',
    );
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toMatch(
      /Nincs ilyen mentor: „Senki Alfonz”\. Az adatfájlban szereplő mentorok: .+, .+\./,
    );
    expect(await readdir(folder)).not.toContain('none');
  });
});
