// The picks in a real VS Code: prints each test and `N passed, N failed`.
import { startBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { pickTests } from './picks-tests.mjs';

const chosen = process.argv[2] ?? '';
let passed = 0;
let failed = 0;

await install();
const browser = await startBrowser();
try {
  for (const [name, test] of Object.entries(pickTests(browser))) {
    if (!name.includes(chosen)) continue;
    const start = Date.now();
    try {
      await test();
      passed++;
      console.log(`ok   ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed++;
      console.log(`FAIL ${name}\n     ${error.stack ?? error}`);
    }
  }
} finally {
  await browser.close();
}
console.log(`picks: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
