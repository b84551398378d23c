// Running clusters in a real VS Code: prints each test and `N passed, N failed`.
import { startBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { liveChangeTests } from './live-changes-tests.mjs';
import { liveHostTests } from './live-hosts-tests.mjs';
import { liveTests } from './live-tests.mjs';
import { testRun } from './run-tests.mjs';

const { run, end } = testRun('live', process.argv[2] ?? '');

await install();
const browser = await startBrowser();
try {
  await run(liveTests(browser));
  await run(liveChangeTests(browser));
  await run(liveHostTests(browser));
} finally {
  await browser.close();
}
end();
