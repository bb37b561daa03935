/**
 * Who may import whom: the map of docs/architecture.md, kept true.
 * Read each rule as "files in `from` must not import files in `to`".
 */
const pure = '^utils/(detection|placeholders|templates|files|policy|sites|vocabulary)/';
const upper = '^utils/(guard|assistant|identity|telemetry)/';

/** The four upper rooms do not import one another; the doors compose them. */
const upperRoomsAreApart = ['guard', 'assistant', 'identity', 'telemetry'].map((room) => ({
  name: `${room}-knows-no-other-upper-room`,
  severity: 'error',
  from: { path: `^utils/${room}/` },
  to: { path: upper, pathNot: `^utils/${room}/` },
}));

module.exports = {
  forbidden: [
    ...upperRoomsAreApart,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-imports-entrypoints',
      severity: 'error',
      from: { pathNot: '^(entrypoints|tests)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'utils-do-not-import-components',
      severity: 'error',
      from: { path: '^utils/' },
      to: { path: '^components/' },
    },
    {
      name: 'pure-rooms-do-not-look-up',
      comment: 'They also run in the server and on the command line: no browser, no upper room, no platform.',
      severity: 'error',
      from: { path: pure },
      to: { path: [upper, '^utils/platform/', '^wxt/browser', 'webextension-polyfill'] },
    },
    {
      name: 'vocabulary-imports-no-room',
      severity: 'error',
      from: { path: '^utils/vocabulary/' },
      to: { path: '^utils/', pathNot: '^utils/vocabulary/' },
    },
    {
      name: 'platform-imports-no-room-but-vocabulary',
      severity: 'error',
      from: { path: '^utils/platform/' },
      to: { path: '^utils/', pathNot: '^utils/(platform|vocabulary)/' },
    },
    {
      name: 'only-platform-touches-the-browser',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils|server)/', pathNot: '^utils/platform/' },
      to: { path: '(wxt/dist/browser|webextension-polyfill)' },
    },
    {
      name: 'rooms-have-one-door',
      comment: 'From outside, import a room by its index.ts.',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints|server|scripts)/([^/]+)/' },
      to: {
        path: '^utils/([^/]+)/.+',
        pathNot: ['^utils/[^/]+/index\\.ts$', '^utils/$2/', '^utils/telemetry/(cells|event|otlp)\\.ts$'],
      },
    },
    {
      name: 'server-is-on-its-own',
      comment: 'Of utils it takes the pure rooms and the telemetry event schema; of components only ui.',
      severity: 'error',
      from: { path: '^server/' },
      to: {
        path: '^(entrypoints|components|utils)/',
        pathNot: [pure, '^utils/telemetry/(cells|event|otlp)\\.ts$', '^components/ui/'],
      },
    },
    {
      name: 'nothing-imports-the-server',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils)/' },
      to: { path: '^server/' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils|server)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(tests|scripts|bench|soak)/' },
    },
    {
      name: 'no-unlisted-packages',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils|server)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
