/**
 * Mocha's spec reporter, which also leaves its counts in the file that CROSSCHECK_COUNTS names. The file is written
 * when the run has come to its end and at no other time, so it is also the proof that it did: an extension host that
 * dies in the middle of the tests ends with exit code 0.
 */
const { writeFileSync } = require('node:fs');
const process = require('node:process');
const { reporters, Runner } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    // a test that passes at the second try is no secret
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      console.log(`    tried again: ${test.fullTitle()}\n      ${error.stack ?? error}`);
    });
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures } = this.stats;
      if (process.env.CROSSCHECK_COUNTS) {
        writeFileSync(process.env.CROSSCHECK_COUNTS, JSON.stringify({ passed: passes, failed: failures }));
      }
    });
  }
};
