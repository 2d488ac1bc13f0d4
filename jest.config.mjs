const swc = [
  '@swc/jest',
  {
    module: { type: 'commonjs', ignoreDynamic: true },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
  },
];

const base = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': swc },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  moduleNameMapper: { '^@shanyrak/(\\w+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

/** Suites that need a PostgreSQL share one cluster, started once; each file makes its own database in it. */
const onPostgres = {
  ...base,
  globalSetup: '<rootDir>/test/support/setup.mjs',
  globalTeardown: '<rootDir>/test/support/teardown.mjs',
};

export default {
  maxWorkers: 2,
  testTimeout: 30000,
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/libs/**/*.spec.ts',
        '<rootDir>/apps/**/*.spec.ts',
        '<rootDir>/test/unit/**/*.spec.ts',
      ],
    },
    { ...onPostgres, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.spec.ts'] },
    { ...onPostgres, displayName: 'live', testMatch: ['<rootDir>/test/live/**/*.spec.ts'] },
    { ...onPostgres, displayName: 'stories', testMatch: ['<rootDir>/test/stories/**/*.spec.ts'] },
    {
      ...onPostgres,
      displayName: 'browser',
      globalSetup: '<rootDir>/test/browser/support/setup.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/browser/support/patience.ts'],
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
    },
    { ...base, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
  ],
};
