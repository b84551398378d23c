// The playground in the real browser: prints each test and `N passed, N failed`. With `measure` alone, its size and how long it takes.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildPlayground } from '../../scripts/playground.mjs';
import { startBrowser } from '../editor/browser.mjs';
import { install } from '../editor/install.mjs';
import { testRun } from '../editor/run-tests.mjs';
import { median } from '../panel/trace.mjs';
import { aloneTests } from './alone-tests.mjs';
import { doneTests } from './done-tests.mjs';
import { file, folder, open } from './page.mjs';
import { toldTests } from './told-tests.mjs';

const chosen = process.argv[2] ?? '';
const { run, end } = testRun('playground', chosen);

/** From the moment that the page is asked for to the first squiggle, in milliseconds, each time in a new browser context. */
async function firstSquiggles(browser, rounds = 11) {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const { page, close } = await open(browser);
    times.push(await (await page.waitForFunction(() => window.firstSquiggle)).jsonValue());
    await close();
  }
  return times.slice(1);
}

async function measure(browser) {
  const bytes = readFileSync(file);
  const kilobytes = (count) => `${(count / 1000).toFixed(0)} kB`;
  console.log(`the page: ${kilobytes(bytes.length)}, zipped ${kilobytes(gzipSync(bytes, { level: 9 }).length)}`);
  const times = await firstSquiggles(browser);
  console.log(`first squiggle: ${median(times).toFixed(0)} ms (median), ${Math.max(...times).toFixed(0)} ms at most`);
}

await install();
await buildPlayground(folder);
const browser = await startBrowser();
try {
  if (chosen === 'measure') await measure(browser);
  await run(toldTests(browser));
  await run(doneTests(browser));
  await run(aloneTests(browser));
} finally {
  await browser.close();
}
end();
