import { readFileSync } from 'node:fs';

const { sourceMaps, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.mjml'],
  transform: { '\\.ts$': ['@swc/jest', { ...swc, swcrc: false }], '\\.mjml$': '<rootDir>/test/support/mjml-transform.mjs' },
  moduleNameMapper: { '^#libs/(.*)$': '<rootDir>/libs/$1/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};
const database = {
  ...base,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

/** test/README.md says what belongs in which project. */
export default {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts', '<rootDir>/test/{bin,docker,support}/**/*.spec.ts'] },
    { ...database, displayName: 'database', testMatch: ['<rootDir>/libs/**/*.db-spec.ts'] },
    { ...database, displayName: 'isolation', testMatch: ['<rootDir>/test/isolation/**/*.ts'] },
    { ...database, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e-spec.ts'] },
  ],
};
