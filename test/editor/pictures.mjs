// Pictures of the example in a real VS Code: `node test/editor/pictures.mjs [FOLDER]`, into docs/pictures by default.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startBrowser } from './browser.mjs';
import { startServer } from './editor.mjs';
import { install } from './install.mjs';
import { project } from './paths.mjs';
import { takeChoices } from './pictures-of-choices.mjs';
import { prepare } from './prepare.mjs';

const target = resolve(process.argv[2] ?? join(project, 'docs/pictures'));
const file = 'two-llm-apps.yaml';
const size = { width: 1180, height: 700 };

/** Two frames on: what the last change drew is on the screen. */
const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function picture(page, name) {
  // Nothing of a fading notification or a growing panel: their animations are finished first.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  await drawn(page);
  await page.screenshot({ path: join(target, `${name}.png`) });
  console.log(`${name}.png`);
}

async function open(browser, server, place, name = file) {
  const context = await browser.newContext({ viewport: size, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(
    server.address(place.workspace, [
      ['openFile', server.remote(join(place.workspace, name))],
      ['extensionDevelopmentPath', server.remote(project.replace(/\/$/, ''))],
    ]),
  );
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await page.locator('.monaco-editor .codelens-decoration').first().waitFor();
  return page;
}

/** From the import path of a manifest to the line of Python it names. */
async function jump(page, name) {
  await word(page, /import_path/, 'sentiment').click();
  await page.keyboard.press('F12');
  await page.locator('.monaco-editor .view-line', { hasText: 'Tokenizer.bind' }).first().waitFor();
  await picture(page, name);
}

const word = (page, line, text) =>
  page
    .locator('.editor-instance .monaco-editor[role="code"] .view-line', { hasText: line })
    .first()
    .locator('span', { hasText: text })
    .last();

async function problems(page, name) {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'ray-serve' }).first().waitFor();
  await picture(page, name);
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel').waitFor({ state: 'hidden' });
}

async function hover(page, name) {
  await word(page, /name:\s*falcon3-1b/, 'falcon3-1b').hover();
  await page.locator('.monaco-hover:not(.hidden) .hover-contents table').first().waitFor();
  await picture(page, name);
  await page.keyboard.press('Escape');
}

async function keyHover(page, name) {
  await word(page, /max_replicas/, 'max_replicas').hover();
  await page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: 'Most replicas' }).first().waitFor();
  await picture(page, name);
  await page.keyboard.press('Escape');
}

/** What is offered on a new line below the last one of the first application. */
async function completion(page, name) {
  await word(page, /max_replicas/, 'max_replicas').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'initial_replicas' }).first().waitFor();
  await picture(page, name);
  await page.keyboard.press('Escape');
}

async function fix(page, name) {
  await word(page, /applications/, 'applications').click();
  await page.locator('.monaco-editor [class*="lightbulb"], .monaco-editor .lightBulbWidget').first().waitFor();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'num_router_replicas' }).first().waitFor();
  await picture(page, name);
}

async function applied(page, name) {
  await page.locator('.action-widget .monaco-list-row', { hasText: 'num_router_replicas' }).first().click();
  await page.locator('.codelens-decoration', { hasText: 'does not fit' }).first().waitFor({ state: 'detached' });
  await picture(page, name);
}

async function inLanguage(locale, take, name = file) {
  const place = prepare();
  let server;
  let browser;
  try {
    server = await startServer(place.server, {}, locale);
    browser = await startBrowser();
    await take(await open(browser, server, place, name));
  } finally {
    await browser?.close();
    await server?.stop();
    rmSync(place.folder, { recursive: true, force: true });
  }
}

await install();
mkdirSync(target, { recursive: true });
await inLanguage('en', async (page) => {
  await problems(page, '1-problems');
  await hover(page, '2-hover');
  await fix(page, '3-fixes');
  await applied(page, '4-fixed');
  await keyHover(page, '9-key');
  await completion(page, '10-completion');
});
await inLanguage('vi', async (page) => {
  await problems(page, '5-problems-vi');
  await hover(page, '6-hover-vi');
});
await inLanguage(
  'en',
  async (page) => {
    await problems(page, '7-manifest');
    await jump(page, '8-jump');
  },
  'kuberay/rayservice.yaml',
);
await inLanguage('en', (page) => problems(page, '9-script'), 'script/two-models.yaml');
await takeChoices(target);
