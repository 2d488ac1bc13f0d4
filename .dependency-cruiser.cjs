/** Who may see whom. The order of libs: kernel <- ledger; kernel <- text <- draft; kernel <- council <- draft, meeting. */
const lib = (name, allowed, packages = []) => {
  const sees = [
    `^libs/${name}/`,
    ...allowed.map((other) => `^libs/${other}/src/index\\.ts$`),
    ...packages.map((one) => `^node_modules/${one}/`),
  ];
  return [
    {
      name: `${name}-sees-only-what-lies-below`,
      severity: 'error',
      from: { path: `^libs/${name}/`, pathNot: '\\.(spec|support)\\.tsx?$' },
      to: { pathNot: sees },
    },
    {
      name: `${name}-tries-its-laws-on-what-lies-below`,
      comment:
        'What supports specs may make things up, and sees nothing else more than its lib does.',
      severity: 'error',
      from: { path: `^libs/${name}/.*\\.support\\.tsx?$` },
      to: { pathNot: [...sees, '^node_modules/fast-check/'] },
    },
  ];
};

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^(apps|migrations|test|tools)/' },
    },
    ...lib('kernel', [], ['canonicalize', '@noble/hashes']),
    ...lib('text', []),
    ...lib('ledger', ['kernel']),
    ...lib('council', ['kernel']),
    ...lib('draft', ['kernel', 'text', 'council']),
    ...lib('meeting', ['kernel', 'council']),
    ...lib('publishing', ['kernel', 'text', 'council', 'draft', 'meeting']),
    ...lib('forms', ['text', 'publishing'], ['docx', 'jszip', 'fast-xml-parser', 'xmlbuilder2']),
    ...lib('protocol', ['kernel', 'text', 'council', 'draft', 'meeting', 'publishing']),
    {
      name: 'through-the-front-door',
      comment: 'A lib is imported by its index only.',
      severity: 'error',
      from: { path: '^(apps|test|libs/([^/]+))/' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^libs/$2/' },
    },
    {
      name: 'the-client-sees-the-pure-libs-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/server|libs/ledger|libs/forms|migrations|test|tools)/' },
    },
    {
      name: 'the-server-never-sees-the-client',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'the-product-never-imports-tests',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '(^test/|\\.spec\\.ts$)' },
    },
    {
      name: 'the-product-never-imports-what-supports-specs',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '\\.(spec|support)\\.tsx?$' },
      to: { path: '\\.support\\.tsx?$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
