// The example in a window of a real VS Code, and what is pressed there to pick something.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { startServer } from './editor.mjs';
import { project } from './paths.mjs';
import { prepare } from './prepare.mjs';

const file = 'two-llm-apps.yaml';

export const check = (holds, what) => {
  if (!holds) throw new Error(what);
};

/** A driver's program of our own, which leaves a mark when it runs; `programs`: others by their names. */
function driverIn(folder, programs = {}) {
  const bin = join(folder, 'bin');
  const mark = join(folder, 'driver-ran');
  mkdirSync(bin);
  const driver = `#!/bin/sh\necho "$@" >> '${mark}'\necho NVIDIA L4\necho NVIDIA L4\n`;
  for (const [name, text] of Object.entries({ 'nvidia-smi': driver, ...programs }))
    writeFileSync(join(bin, name), text, { mode: 0o755 });
  return { mark, env: { PATH: bin + delimiter + process.env.PATH } };
}

/**
 * The example in a window; `options.isAlone`: without a folder, `options.isRestricted`: in a workspace that is not trusted,
 * `options.programs`: programs on the path, `options.settings`: of the person, `options.files`: more of the workspace.
 */
export async function inWindow(browser, test, options = {}) {
  const place = prepare();
  const driver = driverIn(place.folder, options.programs);
  for (const [name, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(place.workspace, name)), { recursive: true });
    writeFileSync(join(place.workspace, name), text);
  }
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
  } catch (error) {
    throw new Error(`${error.message}\nThe window showed: ${await shown(context)}`, { cause: error });
  } finally {
    await context?.close();
    await server?.stop();
    rmSync(place.folder, { recursive: true, force: true });
  }
}

/** What stands before the person, in words: for the log of a test that failed. */
async function shown(context) {
  const [page] = context?.pages() ?? [];
  const parts = page?.locator(
    '.quick-input-title, .quick-input-list .monaco-list-row, .monaco-dialog-box, .tab.active, .statusbar, .notifications-center',
  );
  const texts = (await parts?.allInnerTexts().catch(() => null)) ?? ['nothing'];
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).join(' | ');
}

export const barItem = (page, text) => page.locator('.statusbar-item', { hasText: text }).first();
export const row = (page, text) =>
  page.locator('.quick-input-widget:not([style*="display: none"]) .monaco-list-row', { hasText: text }).first();
export const line = (page, text) => page.locator('.monaco-editor .view-line', { hasText: text }).first();
const chosen = (page, text) => page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: text }).first();
export const message = (page) => page.locator('.quick-input-widget .quick-input-message');
export const dialog = (page) => page.locator('.monaco-dialog-box');

/** Once a pick has the focus: what is typed before goes elsewhere. */
const isTypedInto = (page) => page.locator('.quick-input-widget input:focus').first().waitFor();

/** Opens the list of commands and types a text into it. */
export async function openCommands(page, text) {
  await page.keyboard.press('F1');
  await isTypedInto(page);
  await page.keyboard.type(text);
}

export async function command(page, title) {
  await openCommands(page, title);
  await chosen(page, title).waitFor();
  await page.keyboard.press('Enter');
}

/** Filters the rows by a text and takes the first one that is left. */
export async function take(page, text) {
  await row(page, text).waitFor();
  await isTypedInto(page);
  await page.keyboard.type(text);
  await chosen(page, text).waitFor();
  await page.keyboard.press('Enter');
}

export async function openWalkthrough(page) {
  await openCommands(page, 'Welcome: Open Walkthrough');
  await row(page, 'Open Walkthrough').waitFor();
  await page.keyboard.press('Enter');
  await row(page, 'Ray Serve Lens').waitFor();
  await page.keyboard.type('Ray Serve Lens');
  await page.keyboard.press('Enter');
}
