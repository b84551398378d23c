// The picks in a real VS Code: prints each test and `N passed, N failed`.
import { startBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { pickTests } from './picks-tests.mjs';
import { testRun } from './run-tests.mjs';

const { run, end } = testRun('picks', process.argv[2] ?? '');

await install();
const browser = await startBrowser();
try {
  await run(pickTests(browser));
} finally {
  await browser.close();
}
end();
