import globals from 'globals';
import tseslint from 'typescript-eslint';

/** One rule a direction of import that the architecture forbids: engine ← server ← extension, and engine ← cli. */
const layer = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

const NODE = { regex: '^node:|^(fs|path|os|child_process|crypto|worker_threads|util|url|events|http|https|net|dns)(/|$)', message: 'The engine runs in the browser too: what it needs of the world comes in through a port.' };
const VSCODE = { regex: '^vscode$', message: 'Only src/extension talks to VS Code; everything else must run and be tested without it.' };
const NETWORK = { regex: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)|^(axios|got|undici|node-fetch|ws)$', message: 'Crosscheck never uses the network: article text is private.' };
const NETWORK_GLOBALS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'].map(name => ({ name, message: NETWORK.message }));
/** The same by other ways: as a property of some object, and as a module that is loaded when it is wanted. */
const NETWORK_SYNTAX = [
  { selector: 'MemberExpression > Identifier.property[name=/^(fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)$/]', message: NETWORK.message },
  { selector: `ImportExpression > Literal.source[value=/${NETWORK.regex.replaceAll('/', '\\/')}|^[a-z]+:\\/\\//]`, message: NETWORK.message },
  { selector: 'ImportExpression[source.type!="Literal"], CallExpression[callee.name="require"]', message: 'What is loaded is named where it is loaded.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'test-results/', 'node_modules/'] },
  ...tseslint.configs.recommendedTypeChecked.map(config => ({ ...config, files: ['src/**/*.ts', 'test/**/*.ts'] })),
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A non-null assertion on an index that was just checked reads better than a branch that can't happen.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['test/**/*.ts'],
    // mocha's describe and it return nothing worth awaiting
    rules: { '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['describe', 'it', 'test', 'suite'] }] },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...NETWORK_GLOBALS],
      'no-restricted-syntax': ['error', ...NETWORK_SYNTAX],
    },
  },
  { files: ['media/*.js'], languageOptions: { globals: { ...globals.browser, acquireVsCodeApi: 'readonly' } }, rules: { 'no-undef': 'error', 'no-restricted-globals': ['error', ...NETWORK_GLOBALS], 'no-restricted-syntax': ['error', ...NETWORK_SYNTAX] } },
  layer(['src/engine/**/*.ts'], [NODE, NETWORK, VSCODE, { regex: '/(server|extension|cli)/', message: 'The engine knows nothing of what is built around it.' }]),
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error',
        ...NETWORK_GLOBALS, ...['window', 'document', 'navigator', 'self', 'process', 'Buffer', 'setTimeout', 'setInterval', 'setImmediate', 'performance'].map(name => ({ name, message: 'The engine is pure: no DOM, no Node, no clock, no timers.' }))],
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'The engine has no clock: the same files give the same output.' },
        { object: 'Math', property: 'random', message: 'The engine has no randomness: the same files give the same output.' }],
      'no-restricted-syntax': ['error', ...NETWORK_SYNTAX,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The engine has no clock: the same files give the same output.' },
        { selector: 'Program > VariableDeclaration[kind="let"]', message: 'The engine has no global state.' },
        { selector: 'NewExpression[callee.object.name="Intl"][arguments.length<1], NewExpression[callee.property.name="DateTimeFormat"][arguments.length<2]', message: 'The engine does not depend on the machine’s locale or time zone: name both.' },
        { selector: 'CallExpression[callee.property.name="localeCompare"]', message: 'Order must not depend on a locale: use byCodeUnit.' }],
    },
  },
  layer(['src/server/**/*.ts'], [VSCODE, NETWORK, { regex: '/(extension|cli)/', message: 'The server serves any client: it knows none.' }]),
  layer(['src/indexing/**/*.ts'], [VSCODE, NETWORK, { regex: '/(server|extension|cli)/', message: 'Reading many articles and keeping what was read serves the server and the command line alike: it knows neither.' }]),
  layer(['src/disk/**/*.ts'], [VSCODE, NETWORK, { regex: '/(engine|server|extension|cli)/', message: 'Reading files serves the server and the command line alike: it knows neither.' }]),
  layer(['src/cli/**/*.ts'], [VSCODE, NETWORK, { regex: '/(server|extension)/', message: 'The command line stands on the engine alone.' }]),
  layer(['src/webview/**/*.ts'], [VSCODE, NODE, NETWORK, { regex: '/(engine|server|extension|cli)/', allowTypeImports: true, message: 'A page is told what to show: it takes only types.' }]),
  layer(['src/extension/**/*.ts'], [
    NETWORK,
    { regex: '/cli/', message: 'The extension and the command line are two fronts of one engine.' },
    { regex: '/engine/(?!schema$)', message: 'The engine runs in the server: in the extension host it would block the editor.' },
    { regex: '/engine/', allowTypeImports: true, message: 'The engine runs in the server: the extension takes only its types.' },
    { regex: '/server/(?!protocol$)', message: 'The client and the server share the protocol and nothing else.' },
  ]),
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }], 'prefer-const': 'error', eqeqeq: ['error', 'always', { null: 'ignore' }] },
  },
);
