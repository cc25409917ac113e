/** The rules of lint that the README promises: no way to a network, in any room of the source. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';

const root = path.resolve(__dirname, '../..');

/** Each on a line of its own. */
const FORBIDDEN = [
  "void fetch('http://127.0.0.1');", "void globalThis.fetch('http://127.0.0.1');", "new WebSocket('ws://127.0.0.1');", "new XMLHttpRequest();", "new EventSource('http://127.0.0.1');", "navigator.sendBeacon('http://127.0.0.1');",
  "void import('node:http');", "void import('net');", "void import('https://127.0.0.1/x.js');", "const name = 'x'; void import(name);", "require('dns');",
];
const IMPORTS = ['node:http', 'https', 'node:http2', 'node:net', 'tls', 'node:dgram', 'dns', 'node:dns/promises', 'undici'].map(name => `import '${name}';`);

describe('Lint', () => {
  for (const file of ['src/engine/lists.ts', 'src/server/paths.ts', 'src/disk/read.ts', 'src/cli/terminal.ts', 'src/extension/globs.ts', 'src/webview/dom.ts', 'media/coverage.js']) {
    it(`forbids every way to a network in ${file.replace(/[^/]+$/, '')}`, async function () {
      this.timeout(60_000);
      const lines = file.endsWith('.js') ? FORBIDDEN : [...IMPORTS, ...FORBIDDEN];
      const [result] = await new ESLint({ cwd: root }).lintText(lines.join('\n'), { filePath: path.join(root, file) });
      const told = new Set(result!.messages.filter(({ ruleId }) => ruleId?.startsWith('no-restricted-')).map(({ line }) => lines[line - 1]));
      assert.deepEqual(lines.filter(line => !told.has(line)), []);
    });
  }
});
