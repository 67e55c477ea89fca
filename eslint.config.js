import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const banned = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals; see domain/vocabulary.ts.' },
  {
    selector: "MemberExpression[property.name='innerHTML'], MemberExpression[property.name='outerHTML']",
    message: 'User text is text: set textContent.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'User text is text.' },
  { selector: "NewExpression[callee.name='DOMParser']", message: 'Blocked by Trusted Types, even for XML.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'test-results',
      'playwright-report',
      'shots',
      'public',
      'scripts/sources',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  { ...jsxA11y.flatConfigs.strict, files: ['**/*.tsx'] },
  {
    files: ['**/*.tsx'],
    // A table whose cells are walked by arrow keys is a grid (WAI-ARIA APG).
    rules: {
      'jsx-a11y/no-noninteractive-element-to-interactive-role': [
        'error',
        { table: ['grid'], td: ['gridcell'] },
      ],
    },
  },
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', '.*.cjs'] } } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 3 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...banned],
    },
  },
  {
    // Brands are made in one place, one shelf of a record holds what its kind says, and a slice of a file that
    // was read holds an event.
    files: ['src/**'],
    ignores: [
      'src/domain/ids.ts',
      'src/domain/table.ts',
      'src/domain/eventHistory.ts',
      'src/formats/readEventSlice.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: ['src/query/**', 'src/timeline/**', 'test/**', 'scripts/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['test/**'],
    rules: { 'max-params': 'off' },
  },
  { files: ['scripts/**', 'test/bench/**', 'test/faults/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], ...tseslint.configs.disableTypeChecked },
);
