// The panel in the real browser alone, then in the real editor: prints each test and `N passed, N failed`.
import { startBrowser } from '../editor/browser.mjs';
import { install } from '../editor/install.mjs';
import { testRun } from '../editor/run-tests.mjs';
import { comparisonTests } from './comparison-tests.mjs';
import { editorTests } from './editor-tests.mjs';
import { loadMessages, loadSheets } from './page.mjs';
import { measure, pageTests } from './page-tests.mjs';

const chosen = process.argv[2] ?? '';
const { run, end } = testRun('panel', chosen);

await install();
const browser = await startBrowser();
try {
  const messages = await loadMessages();
  await run(pageTests(browser, messages));
  await run(comparisonTests(browser, await loadSheets()));
  await run(editorTests(browser));
  if ('measure'.includes(chosen)) {
    const { script, layout } = await measure(browser, messages);
    console.log(
      `200 replicas on 50 nodes drawn anew: script ${script.toFixed(1)} ms, layout ${layout.toFixed(1)} ms (medians)`,
    );
  }
} finally {
  await browser.close();
}
end();
