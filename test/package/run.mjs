// The packages, from nothing but themselves, in empty folders. Prints each test and `packages: N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../editor/browser.mjs';
import { install } from '../editor/install.mjs';
import { testRun } from '../editor/run-tests.mjs';
import { contentTests } from './content-tests.mjs';
import { installedTests } from './installed-tests.mjs';
import { libraryTests } from './library-tests.mjs';
import { pack } from './pack.mjs';
import { releaseTests } from './release-tests.mjs';
import { sameBytesTests } from './same-bytes-tests.mjs';

const { run, end } = testRun('packages', process.argv[2] ?? '');
const folder = mkdtempSync(join(tmpdir(), 'lens-packages-'));
let browser;
try {
  pack();
  await run(contentTests());
  await run(libraryTests(join(folder, 'library')));
  await run(sameBytesTests(join(folder, 'again')));
  await run(releaseTests(join(folder, 'again')));
  await install();
  browser = await startBrowser();
  await run(installedTests(browser));
} finally {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}
end();
