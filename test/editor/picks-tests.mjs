// Tests of the picks in a real VS Code, driven by the keyboard, by name.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startServer } from './editor.mjs';
import { project } from './paths.mjs';
import { prepare } from './prepare.mjs';

const file = 'two-llm-apps.yaml';

const check = (holds, what) => {
  if (!holds) throw new Error(what);
};

/** A driver's program of our own, which leaves a mark when it runs. */
function driverIn(folder) {
  const bin = join(folder, 'bin');
  const mark = join(folder, 'driver-ran');
  mkdirSync(bin);
  writeFileSync(join(bin, 'nvidia-smi'), `#!/bin/sh\necho "$@" >> '${mark}'\necho NVIDIA L4\necho NVIDIA L4\n`);
  chmodSync(join(bin, 'nvidia-smi'), 0o755);
  return { mark, env: { PATH: bin + delimiter + process.env.PATH } };
}

/** The example in a window; `options.isAlone`: without a folder, `options.isRestricted`: in a workspace that is not trusted. */
async function inWindow(browser, test, options = {}) {
  const place = prepare();
  const driver = driverIn(place.folder);
  let server;
  let context;
  try {
    server = await startServer(place.server, driver.env, options.locale ?? 'en', options);
    context = await browser.newContext({ viewport: { width: 1180, height: 760 }, deviceScaleFactor: 1.5 });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const address = new URL(
      server.address(place.workspace, [
        ['openFile', server.remote(join(place.workspace, options.file ?? file))],
        ['extensionDevelopmentPath', server.remote(project.replace(/\/$/, ''))],
      ]),
    );
    if (options.isAlone === true) {
      address.searchParams.delete('folder');
      address.searchParams.set('ew', 'true');
    }
    await page.goto(address.href);
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await barItem(page, 'Ray 2').waitFor();
    await test({ page, place, driver });
  } finally {
    await context?.close();
    await server?.stop();
    rmSync(place.folder, { recursive: true, force: true });
  }
}

export const barItem = (page, text) => page.locator('.statusbar-item', { hasText: text }).first();
export const row = (page, text) =>
  page.locator('.quick-input-widget:not([style*="display: none"]) .monaco-list-row', { hasText: text }).first();
const line = (page, text) => page.locator('.monaco-editor .view-line', { hasText: text }).first();
const message = (page) => page.locator('.quick-input-widget .quick-input-message');
const dialog = (page) => page.locator('.monaco-dialog-box');

export async function command(page, title) {
  await page.keyboard.press('F1');
  await page.keyboard.type(title);
  await row(page, title).waitFor();
  await page.keyboard.press('Enter');
}

/** Filters the rows by a text and takes the first one that is left. */
async function take(page, text) {
  await row(page, text).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const releaseByKeyboard = (browser) =>
  inWindow(browser, async ({ page }) => {
    await barItem(page, 'Ray 2.47.1 (named in the file)').click();
    await row(page, 'of this file').waitFor();
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'of this file' }).waitFor();
    await page.keyboard.type('2.60.0');
    await row(page, 'Ray rejects it').waitFor();
    await page.keyboard.press('Enter');
    await row(page, '# rayServeLens.rayVersion: 2.60.0').waitFor();
    await row(page, 'changes nothing for this file').waitFor();
    await page.keyboard.press('Enter');
    await line(page, '# rayServeLens.rayVersion: 2.60.0').waitFor();
    await barItem(page, 'Ray 2.60.0 (named in the file)').waitFor();
    await barItem(page, 'Ray rejects it').waitFor();
  });

const typedNodes = (browser) =>
  inWindow(browser, async ({ page }) => {
    await command(page, 'Choose Cluster');
    await take(page, 'Type one');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('8 cpus');
    await message(page).filter({ hasText: 'is not a node' }).waitFor();
    await page.keyboard.press('Enter');
    check(await message(page).isVisible(), 'a wrong text was taken');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('cpu=64, gpu=8');
    await message(page).filter({ hasText: 'fits' }).waitFor();
    await page.keyboard.press('Enter');
    await row(page, '# rayServeLens.cluster: cpu=64, gpu=8').waitFor();
    await page.keyboard.press('Enter');
    await line(page, '# rayServeLens.cluster: cpu=64, gpu=8').waitFor();
    await barItem(page, '64 CPU, 8 GPU · fits').waitFor();
    await command(page, 'Choose Cluster');
    await row(page, '64').waitFor();
    check((await row(page, 'cpu=64, gpu=8').count()) > 0, 'it is not among the recent ones');
  });

const foundFile = (browser) =>
  inWindow(browser, async ({ page, place }) => {
    await barItem(page, '4 CPU, 1 GPU').click();
    await take(page, 'Remove the comment');
    await barItem(page, 'no cluster').waitFor();
    await command(page, 'Choose Cluster');
    await take(page, 'kuberay/rayservice.yaml');
    await take(page, 'rayServeLens.clusterFiles: two-llm-apps.yaml');
    await barItem(page, 'headgroup').waitFor();
    const written = readFileSync(join(place.workspace, '.vscode/settings.json'), 'utf8');
    check(written.includes('"two-llm-apps.yaml": "kuberay/rayservice.yaml"'), `settings: ${written}`);
  });

const consent = (browser) =>
  inWindow(browser, async ({ page, driver }) => {
    await command(page, 'Choose Cluster');
    await take(page, 'Ask nvidia-smi for GPUs');
    await dialog(page).filter({ hasText: 'Run nvidia-smi' }).waitFor();
    check(!existsSync(driver.mark), 'the program ran before anyone agreed');
    await page.keyboard.press('Escape');
    await row(page, 'Ask nvidia-smi for GPUs').waitFor();
    check(!existsSync(driver.mark), 'the program ran though nobody agreed');
    await take(page, 'Ask nvidia-smi for GPUs');
    await dialog(page).getByRole('button', { name: 'Run It' }).click();
    await row(page, ', gpu=2').waitFor();
    check(existsSync(driver.mark), 'the program did not run');
    await take(page, 'Ask nvidia-smi no more');
    await row(page, 'Ask nvidia-smi for GPUs').waitFor();
  });

const notTrusted = (browser) =>
  inWindow(
    browser,
    async ({ page, driver }) => {
      await command(page, 'Choose Cluster');
      await row(page, 'cpu=').waitFor();
      check((await row(page, 'nvidia-smi').count()) === 0, 'it is offered');
      check(!existsSync(driver.mark), 'it ran');
    },
    { isRestricted: true },
  );

const withoutFolder = (browser) =>
  inWindow(
    browser,
    async ({ page }) => {
      await barItem(page, 'Ray 2.47.1').click();
      await take(page, 'Remove the comment');
      await barItem(page, 'Ray 2.60.0 (assumed)').waitFor();
      await barItem(page, 'Ray 2.60.0 (assumed)').click();
      await row(page, 'assumed, as nothing names one').waitFor();
      await page.keyboard.type('2.49.2');
      await row(page, '2.49.2').waitFor();
      await page.keyboard.press('Enter');
      await take(page, 'As a setting of yours');
      await barItem(page, 'Ray 2.49.2 (from the setting)').waitFor();
    },
    { isAlone: true },
  );

/** The tests by name. */
export const pickTests = (browser) => ({
  'a release is picked from the status bar by the keyboard and written as a comment': () => releaseByKeyboard(browser),
  'nodes are typed, told to be wrong and how the file would stand, and written': () => typedNodes(browser),
  'a file of the workspace that describes nodes is found, and named by a setting': () => foundFile(browser),
  'the driver is asked only after the person agreed, and no more once that is taken back': () => consent(browser),
  'in a workspace that is not trusted there is no word of the driver': () => notTrusted(browser),
  'without a folder a release is written as a setting of the person': () => withoutFolder(browser),
});

export { inWindow };
