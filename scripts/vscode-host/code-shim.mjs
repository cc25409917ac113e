#!/usr/bin/env node
/**
 * Stands in for the desktop `code` executable: takes the arguments that @vscode/test-electron passes, runs the suite in
 * the served VS Code, and exits with the suite's status. Its path goes where a `vscodeExecutablePath` is wanted.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runSuite } from './run-suite.mjs';

const { values, positionals } = parseArgs({
  // Chromium's and Electron's own switches come along and mean nothing here.
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const [workspace] = positionals;
if (typeof values.extensionDevelopmentPath !== 'string' || typeof values.extensionTestsPath !== 'string' || !workspace) {
  throw new Error('usage: code-shim.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE FOLDER_OR_WORKSPACE');
}
process.exitCode = await runSuite({
  extension: path.resolve(values.extensionDevelopmentPath),
  suite: path.resolve(values.extensionTestsPath),
  workspace: path.resolve(workspace),
});
