// Runs the suite in a real VS Code, with the extension in each of its hosts: `--host node` or `--host web` for one alone,
// `--beside`: the tests beside Red Hat YAML. `--packed`: the extension is installed from the .vsix in packages/.
// Passes only if the editor ends with 0 and the suite's result says ok.
import { rmSync } from 'node:fs';
import { prepareBeside } from './beside.mjs';
import { startBrowser } from './browser.mjs';
import { startServer } from './editor.mjs';
import { HOSTS } from './hosts.mjs';
import { install } from './install.mjs';
import { emptyExtension, installPacked } from './packed.mjs';
import { project } from './paths.mjs';
import { bundleSuite, prepare, report } from './prepare.mjs';
import { serveWindow } from './window.mjs';

const limit = 1000 * Number(process.env.RAY_SERVE_LENS_EDITOR_LIMIT ?? 120);

async function runSuite(page, server, place, opened, developed) {
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
    server.address(opened, [
      ['extensionDevelopmentPath', server.remote(developed)],
      ['extensionTestsPath', server.remote(suite)],
    ]),
  );
  const code = await Promise.race([ended, late]);
  clearTimeout(timer);
  return code;
}

/** What passed and failed with the extension in one host, in a window of one folder or of several roots. */
async function runIn(host, browser, openedOf) {
  const place = prepare();
  const seen = await serveWindow();
  let server;
  try {
    const beside = isBeside ? await prepareBeside(place.server) : null;
    const env = {
      RAY_SERVE_LENS_RESULT: place.result,
      RAY_SERVE_LENS_HOST: host,
      ...(host === 'web' && { RAY_SERVE_LENS_WINDOW: seen.address }),
      ...beside,
    };
    if (isPacked) await installPacked(place.server);
    const developed = isPacked ? emptyExtension(place.folder) : project.replace(/\/$/, '');
    server = await startServer(place.server, env, 'en', { settings: HOSTS[host] });
    const page = await browser.newPage();
    seen.show(page);
    if (process.env.VERBOSE !== undefined) page.on('console', (message) => console.log(message.text()));
    const code = await runSuite(page, server, place, openedOf(place), developed);
    await page.close();
    const counts = report(place.result);
    if (code !== 0) console.error(`The editor ended with: ${code}`);
    return { passed: counts.passed, failed: counts.failed || (counts.ok && code === 0 ? 0 : 1) };
  } finally {
    seen.close();
    await server?.stop();
    if (process.env.KEEP === undefined) rmSync(place.folder, { recursive: true, force: true });
    else console.log(`Kept ${place.folder}`);
  }
}

const isBeside = process.argv.includes('--beside');
const isPacked = process.argv.includes('--packed');
const at = process.argv.indexOf('--host');
const hosts = isBeside ? ['node'] : at < 0 ? Object.keys(HOSTS) : [process.argv[at + 1]];
if (hosts.some((host) => HOSTS[host] === undefined)) {
  console.error(`--host ${hosts.join()}: there are ${Object.keys(HOSTS).join(' and ')}`);
  process.exit(2);
}
await install();
const totals = { passed: 0, failed: 0 };
const browser = await startBrowser();
try {
  for (const host of hosts) {
    const start = performance.now();
    console.log(`\n-- ${host} host`);
    const windows = [({ workspace }) => workspace, ...(isBeside ? [] : [({ roots }) => roots])];
    const counts = [];
    for (const openedOf of windows) counts.push(await runIn(host, browser, openedOf));
    const sum = (key) => counts.reduce((all, one) => all + one[key], 0);
    totals.passed += sum('passed');
    totals.failed += sum('failed');
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${host} host: ${sum('passed')} passed, ${sum('failed')} failed in ${seconds} s`);
  }
} finally {
  await browser.close();
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
