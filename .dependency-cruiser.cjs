/** Who may see whom. The order of libs: kernel <- ledger; kernel <- text <- draft; kernel <- council <- draft, meeting. */
const lib = (name, allowed, packages = []) => ({
  name: `${name}-sees-only-what-lies-below`,
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: '\\.spec\\.tsx?$' },
  to: {
    pathNot: [
      `^libs/${name}/`,
      ...allowed.map((other) => `^libs/${other}/src/index\\.ts$`),
      ...packages.map((one) => `^node_modules/${one}/`),
    ],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^(apps|migrations|test|tools)/' },
    },
    lib('kernel', [], ['canonicalize', '@noble/hashes']),
    lib('text', []),
    lib('ledger', ['kernel']),
    lib('council', ['kernel']),
    lib('draft', ['kernel', 'text', 'council']),
    lib('meeting', ['kernel', 'council']),
    lib('publishing', ['kernel', 'text', 'council', 'draft', 'meeting']),
    lib('forms', ['text', 'publishing'], ['docx', 'jszip', 'fast-xml-parser', 'xmlbuilder2']),
    lib('protocol', ['kernel', 'text', 'council', 'draft', 'meeting', 'publishing']),
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
