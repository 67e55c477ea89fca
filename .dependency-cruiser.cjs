/** Who may import whom (README, "The rules"). A folder listed here may import itself and what it names. */
const mayImport = {
  domain: [],
  query: ['domain'],
  language: ['domain', 'query'],
  formats: ['domain', 'query', 'language'],
  store: ['domain', 'query', 'language'],
  timeline: ['domain', 'query', 'language'],
  storage: ['domain', 'query'],
  ui: ['domain', 'query', 'language', 'formats', 'store', 'timeline', 'storage'],
};

/** Each library has one home; a second place that needs it asks the home's own functions. */
const homes = {
  '^d3': '^src/timeline/',
  '^zustand': '^src/(store/|ui/useStore\\.ts$)',
  '^idb$': '^src/storage/',
  '^papaparse': '^src/formats/csv/',
  '^zod': '^src/domain/schema(Shapes|QuickCheck)?\\.ts$',
  '^@ariakit': '^src/ui/form/',
  '^react': '^src/(ui/|main\\.tsx$)',
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: '^src/.*/index\\.tsx?$' },
    },
    {
      name: 'no-drawer-folders',
      severity: 'error',
      from: {},
      to: { path: '/(utils|util|common|helpers|helper|types|hooks|lib)/[^/]+$', pathNot: 'node_modules' },
    },
    {
      name: 'no-tests-in-source',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(test|scripts)/' },
    },
    { name: 'only-main-imports-main', severity: 'error', from: {}, to: { path: '^src/main\\.tsx$' } },
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `layer-${folder}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
    })),
    ...Object.entries(homes).map(([library, home]) => ({
      name: `home-of-${library.replace(/[^a-z0-9]/g, '')}`,
      severity: 'error',
      from: { path: '^src/', pathNot: home },
      to: { path: `node_modules/${library.replace('^', '')}` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
