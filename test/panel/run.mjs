// The panel in the real browser alone, then in the real editor: prints each test and `N passed, N failed`.
import { startBrowser } from '../editor/browser.mjs';
import { install } from '../editor/install.mjs';
import { comparisonTests } from './comparison-tests.mjs';
import { editorTests } from './editor-tests.mjs';
import { loadMessages, loadSheets } from './page.mjs';
import { measure, pageTests } from './page-tests.mjs';

const chosen = process.argv[2] ?? '';
let passed = 0;
let failed = 0;

async function run(name, test) {
  if (!name.includes(chosen)) return;
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

await install();
const browser = await startBrowser();
try {
  const messages = await loadMessages();
  for (const [name, test] of Object.entries(pageTests(browser, messages))) await run(name, test);
  for (const [name, test] of Object.entries(comparisonTests(browser, await loadSheets()))) await run(name, test);
  for (const [name, test] of Object.entries(editorTests(browser))) await run(name, test);
  if ('measure'.includes(chosen)) {
    const { script, layout } = await measure(browser, messages);
    console.log(
      `200 replicas on 50 nodes drawn anew: script ${script.toFixed(1)} ms, layout ${layout.toFixed(1)} ms (medians)`,
    );
  }
} finally {
  await browser.close();
}
console.log(`panel: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
