import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rules of form that hold everywhere. */
const restricted = [
  {
    selector: 'MemberExpression[property.name=/^(skip|only)$/][object.name=/^(it|describe|test)$/]',
    message: 'No test is left out or singled out; see test/support/needs.ts.',
  },
  // constructors may take more: dependency injection reads their parameters
  {
    selector:
      ':matches(FunctionDeclaration, ArrowFunctionExpression, MethodDefinition[kind!="constructor"] > FunctionExpression)[params.length>4]',
    message: 'At most 4 parameters.',
  },
  {
    selector:
      'MethodDefinition[key.name="run"] > FunctionExpression > Identifier.params[typeAnnotation.typeAnnotation.typeName.name="Tx"]',
    message:
      'A use case joins the open unit of work by itself; a step within one is `within(tx, …)`. See docs/decisions/0002.',
  },
];
const WORDS = '/^(body|said|words|concern|speech|transcript|whole)$/';
const wordsAreRead = 'What somebody wrote is read in libs/reading only; see docs/reading.md.';

export default defineConfig(
  { ignores: ['dist', 'node_modules', '.data', '*.js', '*.cjs', 'apps/**/*.js'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  prettier,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      curly: 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings from #platform.' },
      ],
      'no-restricted-syntax': ['error', ...restricted],
    },
  },
  {
    // the edge of each program, where settings are read
    files: ['libs/platform/config/**', 'apps/cli/**', 'apps/phones/settings.ts', 'test/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // a migration is one piece of SQL
    files: ['migrations/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // words of people are looked at in one room. Rooms that store a text or hear a call cut it into tokens once;
    // `kernel` and `geography` know addresses, which are no words of a language
    files: ['libs/**', 'apps/api/**', 'apps/worker/**'],
    ignores: [
      'libs/reading/**',
      'libs/kernel/**',
      'libs/geography/**',
      '**/texts.*.ts',
      '**/*.spec.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...restricted,
        {
          selector: `CallExpression[callee.property.name=/^(match|matchAll|search|includes|startsWith|endsWith)$/]:matches([callee.object.name=${WORDS}], [callee.object.property.name=${WORDS}])`,
          message: wordsAreRead,
        },
        {
          selector: `CallExpression[callee.property.name=/^(test|exec)$/]:matches([arguments.0.name=${WORDS}], [arguments.0.property.name=${WORDS}])`,
          message: wordsAreRead,
        },
      ],
    },
  },
  {
    files: ['libs/**', 'apps/api/**', 'apps/worker/**'],
    ignores: ['libs/reading/**', 'libs/messaging/**', 'libs/calls/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '#reading',
              importNames: ['tokensOf', 'normalise', 'drawnOut'],
              message: wordsAreRead,
            },
          ],
        },
      ],
    },
  },
);
