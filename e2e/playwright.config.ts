import { defineConfig, devices } from '@playwright/test';
import { browserOfThisRun } from './browser/browser-of-this-run.ts';
import { toLaunchOptions } from './browser/find-browser.ts';

const browser = await browserOfThisRun();

export default defineConfig({
  testDir: 'stories',
  outputDir: 'results',
  globalSetup: './global-setup.ts',
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // One story at a time where there are few cores: several people on one board already are several pages.
  workers: process.env['CI'] === undefined ? 2 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    video: 'off',
    trace: 'retain-on-failure',
    locale: 'en-GB',
    actionTimeout: 15_000,
  },
  projects: [
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], launchOptions: toLaunchOptions(browser.launch) },
    },
  ],
});
