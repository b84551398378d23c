// Runs the suite in a real VS Code. Passes only if the editor ends with 0 and the suite's result says ok.
import { rmSync } from 'node:fs';
import { startBrowser } from './browser.mjs';
import { startServer } from './editor.mjs';
import { install } from './install.mjs';
import { project } from './paths.mjs';
import { bundleSuite, prepare, report } from './prepare.mjs';

const limit = 1000 * Number(process.env.RAY_SERVE_LENS_EDITOR_LIMIT ?? 120);

async function runSuite(page, server, place) {
  const suite = await bundleSuite(place.folder);
  // The workbench calls these two by itself when its extension host for tests ends.
  const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (level, words) => {
    if (process.env.VERBOSE !== undefined) console.log(level, ...words);
  });
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, limit, `no end after ${limit / 1000} s`);
  });
  await page.goto(
    server.address(place.workspace, [
      ['extensionDevelopmentPath', server.remote(project.replace(/\/$/, ''))],
      ['extensionTestsPath', server.remote(suite)],
    ]),
  );
  const code = await Promise.race([ended, late]);
  clearTimeout(timer);
  return code;
}

await install();
const place = prepare();
let server;
let browser;
let passed = false;
try {
  server = await startServer(place.server, { RAY_SERVE_LENS_RESULT: place.result });
  browser = await startBrowser();
  const code = await runSuite(await browser.newPage(), server, place);
  const said = report(place.result);
  if (code !== 0) console.error(`The editor ended with: ${code}`);
  passed = said && code === 0;
} finally {
  await browser?.close();
  await server?.stop();
  if (process.env.KEEP === undefined) rmSync(place.folder, { recursive: true, force: true });
  else console.log(`Kept ${place.folder}`);
}
process.exit(passed ? 0 : 1);
