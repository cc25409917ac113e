/**
 * Gives the served VS Code an extension as vscode.dev would: by its web address, run in the browser's own extension
 * host. An extension that is installed on the server can't stand in for that: its Web Workers are refused.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = new Map([['.js', 'text/javascript'], ['.json', 'application/json'], ['.svg', 'image/svg+xml'], ['.css', 'text/css']]);

/**
 * Makes the workbench that a page is about to open take up the extension in a folder. Gives the way to end it.
 * @param {import('playwright-core').Page} page
 * @param {string} origin of the served VS Code
 * @param {string} folder
 */
export async function addWebExtension(page, origin, folder) {
  const files = createServer((request, response) => void sendFile(folder, request, response));
  await new Promise((resolve) => files.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = files.address();
  if (address === null || typeof address === 'string') throw new Error('the extension is not served');

  // The workbench may fetch from its own origin only, where code-server hands this path on to the port.
  const location = { scheme: 'http', authority: new URL(origin).host, path: `/proxy/${address.port}` };
  await page.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withExtension(await response.text(), location) });
    },
  );
  return () => void files.close();
}

/**
 * The workbench's page with one extension more in its configuration, which is JSON in an attribute.
 * @param {string} html
 * @param {{ scheme: string, authority: string, path: string }} location
 */
function withExtension(html, location) {
  return html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, settings) => {
    const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    const more = JSON.stringify({ ...configuration, additionalBuiltinExtensions: [location] });
    return `${before}${more.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function sendFile(folder, request, response) {
  const file = path.join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES.get(path.extname(file)) ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
