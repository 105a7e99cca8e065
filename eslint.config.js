import eslint from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['src/**/*.ts', 'test/**/*.ts', 'migrations/**/*.ts'];
const tests = ['test/**/*.ts', 'src/**/*.spec.ts'];

/** Sizes at which a reader loses the thread. */
const sizes = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', 40],
  'max-depth': ['error', 3],
  '@typescript-eslint/max-params': ['error', { max: 6 }],
};

const types = {
  // Nest's modules, resolvers and inputs are classes that consist of decorators.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
  // Entities, GraphQL types, facts and settings are classes that describe a shape: any value of that shape will do,
  // and a copy of their fields is all there is.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-misused-spread': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

const words = {
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Export by name: one thing has one name everywhere.' },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: '@nestjs/common',
          importNames: ['forwardRef'],
          message: 'Two modules that need each other are one, share a third, or one tells a fact.',
        },
      ],
    },
  ],
};

/** What supertest and JSON.parse answer is `any`; a test may look into it. */
const looseAnswers = Object.fromEntries(
  ['argument', 'assignment', 'call', 'enum-assignment', 'member-access', 'return'].map((what) => [
    `@typescript-eslint/no-unsafe-${what}`,
    'off',
  ]),
);

const onlyOne = ['describe', 'it', 'test'].map((object) => ({
  object,
  property: 'only',
  message: 'Run all tests.',
}));

const schema = {
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation|Subscription)$/]'],
    },
  ],
  // The option `rootField` of require-description meets only schemas with a single root type (4.4.1).
  'no-restricted-syntax': [
    'error',
    {
      selector:
        'ObjectTypeDefinition[name.value=/^(Query|Mutation|Subscription)$/] > FieldDefinition:not([description])',
      message: 'Say what it does and to whom it is open.',
    },
  ],
  '@graphql-eslint/require-deprecation-reason': 'error',
  '@graphql-eslint/naming-convention': [
    'error',
    {
      types: 'PascalCase',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      Argument: 'camelCase',
      DirectiveDefinition: 'camelCase',
      EnumValueDefinition: 'UPPER_CASE',
      'FieldDefinition[parent.name.value=Query]': {
        style: 'camelCase',
        forbiddenPrefixes: ['get', 'list', 'query'],
      },
      'FieldDefinition[parent.name.value=Mutation]': { style: 'camelCase', forbiddenSuffixes: ['Mutation'] },
    },
  ],
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  '@graphql-eslint/relay-connection-types': 'error',
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
  ],
  '@graphql-eslint/relay-page-info': 'error',
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', 'web/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['*.js'],
    extends: [eslint.configs.recommended],
    rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
  {
    files: typescript,
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...sizes, ...types, ...words },
  },
  {
    files: ['src/**/*.ts'],
    // Edges where values of unknown shape come in: rows, requests, the environment.
    ignores: ['src/platform/**', 'src/*/data/**', 'src/**/*.spec.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: tests,
    rules: {
      ...looseAnswers,
      'max-lines': ['error', 500],
      'max-lines-per-function': 'off',
      'no-restricted-properties': ['error', ...onlyOne],
    },
  },
  // Jest takes the default export of its global set-up and tear-down.
  { files: ['test/support/global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['schema.gql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: './schema.gql' } } },
    rules: schema,
  },
);
