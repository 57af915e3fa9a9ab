// ARCHITECTURE: platform ← identity ← catalogue ← {steering, exchange} ← {digest, insights} ← apps.
const below = {
  platform: [],
  identity: ['platform'],
  catalogue: ['platform', 'identity'],
  steering: ['platform', 'identity', 'catalogue'],
  exchange: ['platform', 'identity', 'catalogue'],
  digest: ['platform', 'identity', 'catalogue', 'steering', 'exchange'],
  insights: ['platform', 'identity', 'catalogue', 'steering', 'exchange'],
};
const spec = '\\.(db-)?spec\\.ts$';
/** Where a library may be entered: its index, and what pages share with mails and documents: the languages, and how Markdown is read; and documents. */
const entrances = '^libs/([^/]+/index\\.ts$|platform/i18n/|platform/(markdown|documents)/index\\.ts$)';

module.exports = {
  forbidden: [
    ...Object.entries(below).map(([library, allowed]) => ({
      name: `${library}-knows-only-what-is-below`,
      severity: 'error',
      from: { path: `^libs/${library}/`, pathNot: spec },
      to: { path: '^(libs|apps)/', pathNot: `^libs/(${[library, ...allowed].join('|')})/` },
    })),
    {
      name: 'libraries-are-entered-by-their-index',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: spec },
      to: { path: '^libs/', pathNot: [entrances, '^libs/$1/'] },
    },
    {
      name: 'apps-enter-libraries-by-their-index',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: entrances },
    },
    {
      name: 'pages-import-types-only',
      comment: 'Services reach the pages through the request; what runs in a browser must not carry the server along.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/(api|worker|cli))/', pathNot: '^libs/platform/(i18n|markdown)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      // React Router's root and its routes know each other.
      from: { pathNot: '^apps/web/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [spec, '^apps/web/[^/]+\\.config\\.ts$', '^apps/web/routes\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.react-router)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
