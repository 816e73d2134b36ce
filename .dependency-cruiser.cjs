/** The subjects in the order of the flow: one may import only the front doors of those before it. */
const subjects = [
  ...[
    'geography',
    'accounts',
    'messaging',
    'calls',
    'intake',
    'tasks',
    'alerts',
    'casework',
    'directory',
  ],
  ...['volunteers', 'matching', 'dialogue', 'visits', 'privacy', 'figures'],
];
const any = subjects.join('|');
const notSpec = '\\.spec\\.ts$';
const packages = (...names) => `^node_modules/(${names.join('|')})(/|$)`;

const onlyUpstream = subjects.map((subject, at) => ({
  name: `${subject}-looks-upstream`,
  severity: 'error',
  comment: 'A subject asks those above it; what lies below is heard through facts.',
  from: { path: `^libs/${subject}/`, pathNot: notSpec },
  to: { path: `^libs/(${subjects.slice(at + 1).join('|') || 'none'})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-alone',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: notSpec },
      to: { pathNot: ['^libs/kernel/', packages('libphonenumber-js')] },
    },
    {
      name: 'reading-knows-the-kernel-only',
      severity: 'error',
      comment: 'It reads words: no clock, no database, no package.',
      from: { path: '^libs/reading/', pathNot: [notSpec, '^libs/reading/scorer/kept-model\\.ts$'] },
      to: { pathNot: ['^libs/reading/', '^libs/kernel/index\\.ts$'] },
    },
    {
      name: 'reading-keeps-its-model-in-one-file',
      severity: 'error',
      from: { path: '^libs/reading/scorer/kept-model\\.ts$' },
      to: { pathNot: ['^libs/reading/', '^libs/kernel/index\\.ts$', '^(node:)?(fs|path|crypto)$'] },
    },
    {
      name: 'facts-alone',
      severity: 'error',
      from: { path: '^libs/facts/', pathNot: notSpec },
      to: { pathNot: ['^libs/(facts|kernel)/', packages('zod')] },
    },
    {
      name: 'platform-knows-no-subject',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: notSpec },
      to: { path: `^(libs/(facts|reading|${any})|apps)/` },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'Rules import their own domain, the kernel and what was read: no package, no clock, no promise.',
      from: { path: `^libs/(${any})/domain/`, pathNot: notSpec },
      to: { pathNot: ['^libs/($1/domain|kernel)/', '^libs/reading/index\\.ts$'] },
    },
    {
      name: 'app-of-a-subject',
      severity: 'error',
      comment:
        'zod is for the schemas of sealed columns; the other packages have one subject each, below.',
      from: { path: `^libs/(${any})/app/`, pathNot: notSpec },
      to: {
        pathNot: [
          '^libs/$1/(app|domain|db|jobs|texts|cities)',
          `^libs/(kernel|reading|facts|platform|${any})/index\\.ts$`,
          packages(
            '@nestjs/common',
            'zod',
            'argon2',
            'otplib',
            '@otplib',
            'sms-segments-calculator',
          ),
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'module-of-a-subject',
      severity: 'error',
      comment: 'Wiring, and the only place that hands a subject its tables.',
      from: { path: `^libs/(${any})/[^/]+\\.module\\.ts$` },
      to: {
        pathNot: [
          '^libs/$1/(app|db|use-cases|[^/]+\\.module)',
          `^libs/(platform|${any})/index\\.ts$`,
          packages('@nestjs/common'),
        ],
      },
    },
    {
      name: 'segments-in-messaging-only',
      severity: 'error',
      comment: 'How long a text is, messaging alone decides; specs may check it anywhere.',
      from: { path: '^libs/', pathNot: ['^libs/messaging/', notSpec] },
      to: { path: packages('sms-segments-calculator') },
    },
    {
      name: 'login-packages-in-accounts-only',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/accounts/', notSpec] },
      to: { path: packages('argon2', 'otplib', '@otplib') },
    },
    {
      name: 'jobs-of-a-subject',
      severity: 'error',
      from: { path: `^libs/(${any})/jobs\\.ts$` },
      to: { pathNot: ['^libs/(platform|facts)/', packages('zod')] },
    },
    {
      name: 'db-of-a-subject',
      severity: 'error',
      from: { path: `^libs/(${any})/db/`, pathNot: notSpec },
      to: {
        pathNot: [
          '^libs/($1/(db|domain)|kernel|platform)/',
          packages('typeorm', 'pg', '@nestjs/common', '@nestjs/typeorm', 'zod'),
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'index-of-a-subject',
      severity: 'error',
      from: { path: `^libs/(${any})/index\\.ts$` },
      to: { pathNot: '^libs/$1/' },
    },
    {
      name: 'texts-of-a-subject',
      severity: 'error',
      from: { path: `^libs/(${any})/texts[a-z.]*$`, pathNot: notSpec },
      to: { pathNot: ['^libs/$1/(domain/|texts)', '^libs/kernel/'] },
    },
    {
      name: 'front-door',
      severity: 'error',
      comment: 'Enter a subject by its index.',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$2/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: notSpec },
      to: { path: '^apps/[^/]+/', pathNot: '^apps/$1/' },
    },
    {
      name: 'phones-knows-nothing-of-the-app',
      severity: 'error',
      from: { path: '^apps/phones/' },
      to: { path: '^libs/' },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...onlyUpstream,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['meldpunt-source', 'import', 'node', 'default', 'types'],
    },
  },
};
