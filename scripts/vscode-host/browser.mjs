/** Launches the system's Chromium under Playwright's control. */
import { chromium } from 'playwright-core';
import { findChromium } from '../setup.mjs';

/** Starts a headless Chromium that keeps to this machine. */
export async function launchBrowser() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found (Debian: apt-get install chromium-headless-shell), nor a CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--force-color-profile=srgb'],
      // A page that Playwright has rewritten counts as one from the internet, and may not speak to this machine.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
}
