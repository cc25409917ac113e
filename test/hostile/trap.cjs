// @ts-check
/**
 * Preloaded (NODE_OPTIONS=--require …, which threads and child processes take over): every way out to a network, be it a name that is looked
 * up, throws and leaves a line in the file that CROSSCHECK_TRAP names. So does its own loading, by process and thread.
 */
const { appendFileSync } = require('node:fs');
const { threadId } = require('node:worker_threads');

const note = (/** @type {string} */ what) => appendFileSync(/** @type {string} */ (process.env.CROSSCHECK_TRAP), `${what}\n`);

/** @param {any} owner @param {string} name @param {string} as */
function trap(owner, name, as) {
  const caught = function () {
    note(`call ${as}`);
    throw new Error(`${as} was called`);
  };
  Object.defineProperty(owner, name, { value: caught, writable: false, configurable: false });
}

for (const [name, calls] of Object.entries({
  net: ['connect', 'createConnection'], tls: ['connect'], http: ['request', 'get'], https: ['request', 'get'], http2: ['connect'], dgram: ['createSocket'],
})) {
  for (const call of calls) trap(require(`node:${name}`), call, `${name}.${call}`);
}
trap(require('node:net').Socket.prototype, 'connect', 'net.Socket.connect');
for (const [name, module] of /** @type {const} */ ([['dns', require('node:dns')], ['dns.promises', require('node:dns/promises')]])) {
  for (const call of Object.keys(module)) if (/^(lookup|resolve|reverse)/.test(call)) trap(module, call, `${name}.${call}`);
}
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) trap(globalThis, name, name);
require('node:module').syncBuiltinESMExports();
note(`loaded ${process.pid} ${threadId}`);
