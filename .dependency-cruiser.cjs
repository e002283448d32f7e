// Who may import whom: the picture in docs/architecture.md as rules. `only` lists all that a folder may import
// besides itself and packages; `door` names the only place a package may be imported from.

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(shared|renderer|electron|build|tests)/',
    pathNot: [from, ...allowed].map((folder) => `^${folder}`),
  },
});

const inPackage = (name) => [`^${name}(/|$)`, `node_modules/${name}(/|$)`];

const door = (packages, allowed) => ({
  name: `door-${packages[0]}`,
  severity: 'error',
  from: { path: '^(shared|renderer|electron)/', pathNot: [...allowed, '\\.test\\.tsx?$'] },
  to: { path: packages.flatMap(inPackage) },
});

const everyLayer = [
  'contract',
  'lib',
  'domain',
  'programme',
  'gazetteer',
  'duplicates',
  'merge',
  'exchange',
  'centre',
  'reports',
  'sample',
];
const shared = (...layers) => layers.map((layer) => `shared/${layer}/`);

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'no-missing-file', severity: 'error', from: {}, to: { couldNotResolve: true } },

    only('layer-lib', 'shared/lib/', []),
    only('layer-contract', 'shared/contract/', shared('lib')),
    only('layer-journal', 'shared/journal/', shared('lib')),
    only('layer-domain', 'shared/domain/', shared('lib')),
    only('layer-gazetteer', 'shared/gazetteer/', shared('domain', 'lib')),
    only('layer-duplicates', 'shared/duplicates/', shared('gazetteer', 'domain', 'lib')),
    only('layer-programme', 'shared/programme/', shared('domain', 'lib')),
    only('layer-merge', 'shared/merge/', shared('domain', 'lib')),
    only('layer-reports', 'shared/reports/', shared('centre', 'programme', 'gazetteer', 'domain', 'lib')),
    only('layer-exchange', 'shared/exchange/', shared('merge', 'programme', 'gazetteer', 'domain', 'lib')),
    only('layer-centre', 'shared/centre/', shared('exchange', 'programme', 'gazetteer', 'domain', 'lib')),
    only(
      'layer-sample',
      'shared/sample/',
      shared('exchange', 'merge', 'programme', 'gazetteer', 'domain', 'lib'),
    ),

    only('layer-shell', 'electron/(?!cli/)', shared('contract', 'journal', 'lib')),
    // The command line writes its files the way the shell does.
    only('layer-cli', 'electron/cli/', ['electron/(whole-file|machine).ts', ...shared(...everyLayer)]),

    only('layer-platform', 'renderer/platform/', shared('contract', 'lib')),
    only('layer-text', 'renderer/text/', shared(...everyLayer)),
    only('layer-data', 'renderer/data/', ['renderer/platform/', ...shared(...everyLayer)]),
    only('layer-store', 'renderer/data/store/', shared(...everyLayer)),
    only('layer-commit', 'renderer/data/commit/', [
      'renderer/data/store/',
      'renderer/platform/',
      ...shared(...everyLayer),
    ]),
    only('layer-keeping', 'renderer/data/keeping/', [
      'renderer/data/(store|commit)/',
      'renderer/platform/',
      ...shared(...everyLayer),
    ]),
    only('layer-data-exchange', 'renderer/data/exchange/', [
      'renderer/data/(store|commit|keeping)/',
      'renderer/data/[^/]+$',
      'renderer/platform/',
      ...shared(...everyLayer),
    ]),
    only('layer-data-folder', 'renderer/data/folder/', [
      'renderer/data/(store|commit|keeping|exchange)/',
      'renderer/data/[^/]+$',
      'renderer/platform/',
      ...shared(...everyLayer),
    ]),
    only('layer-data-centre', 'renderer/data/centre/', ['renderer/data/store/', ...shared(...everyLayer)]),
    only('layer-erasing', 'renderer/erasing/', [
      'renderer/(data|ui|text|platform)/',
      'renderer/[^/]+$',
      ...shared(...everyLayer),
    ]),
    only('layer-ui', 'renderer/ui/', ['renderer/text/', 'renderer/platform/', ...shared(...everyLayer)]),
    {
      name: 'features-are-strangers',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^renderer/(features|app)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'page-and-machine-are-strangers',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^(electron|build|tests)/', ...inPackage('electron')] },
    },
    {
      name: 'page-knows-no-node',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-knows-no-screen',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^renderer/', ...inPackage('(react|react-dom|@mui|@emotion)')] },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['\\.test\\.tsx?$', '^tests/'] },
    },

    door(['dexie', 'dexie-react-hooks'], ['^renderer/data/']),
    door(['docx'], ['^shared/reports/kit/']),
    door(['age-encryption'], ['^shared/exchange/']),
    door(['uuid'], ['^renderer/platform/', '^electron/cli/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
