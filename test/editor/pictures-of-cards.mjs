// Pictures of two engines on one card and of the budget of a card: `node test/editor/pictures-of-cards.mjs [FOLDER]`.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { project } from './paths.mjs';
import { inWindow, line } from './picks-window.mjs';

/** Two frames on: what the last change drew is on the screen. */
async function picture(page, target, name) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: join(target, `${name}.png`) });
  console.log(`${name}.png`);
}

const offered = (page, text) => page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
const squiggles = (page) => page.locator('.monaco-editor').locator('.squiggly-error, .squiggly-warning');
const noProblems = (page) => page.locator('.markers-panel .message-box-container', { hasText: /\S/ }).first();
const modelId = (page) =>
  line(page, /model_id:\sfalcon-h1/)
    .locator('span', { hasText: 'falcon-h1-0.5b' })
    .last();

/** The menu at the cursor, with a fix that says what is wanted. */
async function menu(page, text) {
  await page.locator('.monaco-editor [class*="lightbulb"], .monaco-editor .lightBulbWidget').first().waitFor();
  await page.keyboard.press('Control+.');
  await offered(page, text).waitFor();
}

/** Takes the first fix of the menu at the cursor that says what is wanted. */
async function mend(page, text) {
  await menu(page, text);
  await offered(page, text).click();
}

/** The routers are mended as the first fix says: what is left is the card that both engines take. */
async function mendRouters(page) {
  await page.locator('.monaco-editor .codelens-decoration').first().waitFor();
  await line(page, 'applications').locator('span', { hasText: 'applications' }).last().click();
  await mend(page, 'num_router_replicas');
  await page
    .locator('.codelens-decoration', { hasText: /does not fit|không đủ chỗ/ })
    .first()
    .waitFor({ state: 'detached' });
}

async function sharedCard(page, target, names) {
  await mendRouters(page);
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'shared-card' }).first().waitFor();
  await line(page, 'import_path').click();
  for (let i = 0; i < 8; i++) await page.keyboard.press('PageDown');
  await modelId(page).click();
  await menu(page, 'gpu_memory_utilization');
  await picture(page, target, names.error);
  await offered(page, 'gpu_memory_utilization').click();
  await squiggles(page).first().waitFor({ state: 'detached' });
  await noProblems(page).waitFor();
  await picture(page, target, names.mended);
}

/** The card is named in the comment, so that its budget can be told. */
async function budget(page, target, name) {
  await page.keyboard.press('Control+Shift+M');
  await modelId(page).click();
  await page.keyboard.press('Control+Home');
  await line(page, 'rayServeLens.cluster').click();
  await page.keyboard.press('End');
  await page.keyboard.type(', gpu:memory=24GiB');
  const model = line(page, /model_id:\sfalcon3-1b/);
  await model.locator('span', { hasText: 'falcon3-1b' }).last().hover();
  await page.locator('.monaco-hover:not(.hidden) .hover-contents table', { hasText: '24' }).first().waitFor();
  await picture(page, target, name);
  await page.keyboard.press('Escape');
}

export async function takeCards(target) {
  const browser = await startBrowser();
  try {
    await inWindow(browser, async ({ page }) => {
      await sharedCard(page, target, { error: '19-shared-card', mended: '20-shared-card-mended' });
      await budget(page, target, '21-budget');
    });
    const dark = { locale: 'vi', settings: { 'workbench.colorTheme': 'Default Dark Modern' } };
    await inWindow(
      browser,
      async ({ page }) => {
        await sharedCard(page, target, { error: '22-shared-card-vi', mended: '23-shared-card-mended-vi' });
        await budget(page, target, '24-budget-vi');
      },
      dark,
    );
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = resolve(process.argv[2] ?? join(project, 'docs/pictures'));
  await install();
  mkdirSync(target, { recursive: true });
  await takeCards(target);
  process.exit(0);
}
