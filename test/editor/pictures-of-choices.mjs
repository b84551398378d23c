// Pictures of the status, the picks, the settings and the walkthrough: `node test/editor/pictures-of-choices.mjs [FOLDER]`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { project } from './paths.mjs';
import { barItem, command, inWindow, openWalkthrough, row } from './picks-window.mjs';

/** Two frames on: what the last change drew is on the screen. */
async function picture(page, target, name) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: join(target, `${name}.png`) });
  console.log(`${name}.png`);
}

/** All rows have come. */
const settled = (page) =>
  page.locator('.quick-input-widget .monaco-progress-container:not(.active)').first().waitFor({ state: 'attached' });

async function releases(page, target, name, rejected) {
  await barItem(page, 'Ray 2.49.2').click();
  await row(page, rejected).waitFor();
  await settled(page);
  await picture(page, target, name);
  await page.keyboard.press('Escape');
}

async function clusters(page, target, name) {
  await barItem(page, '4 CPU, 1 GPU').click();
  await row(page, 'kuberay/rayservice.yaml').waitFor();
  await settled(page);
  await picture(page, target, name);
}

async function places(page, target, name) {
  await page.keyboard.type('kuberay');
  await page.keyboard.press('Enter');
  await row(page, 'rayServeLens.clusterFiles').waitFor();
  await picture(page, target, name);
  await page.keyboard.press('Escape');
}

async function status(page, target, name) {
  await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
  await page.locator('.hover-language-status').first().waitFor();
  await picture(page, target, name);
  await page.keyboard.press('Escape');
}

async function settings(page, target, name) {
  await command(page, 'Preferences: Open Settings (UI)');
  await page.locator('.settings-editor .search-container').first().waitFor();
  await page.keyboard.type('rayServeLens');
  await page.locator('.setting-item-contents', { hasText: 'Cluster' }).first().waitFor();
  await picture(page, target, name);
}

/** The media stand beside the steps in a wide window only. */
async function walkthrough(page, target, name, title) {
  await page.setViewportSize({ width: 1500, height: 800 });
  await page.keyboard.press('Control+B');
  await openWalkthrough(page);
  await page.locator('.gettingStartedContainer', { hasText: title }).first().waitFor();
  const media = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await media.locator('h1').first().waitFor();
  await picture(page, target, name);
}

/** The picture of the walkthrough's last step is one that the command line draws. */
function drawFit() {
  for (const [name, language] of [
    ['fit.svg', 'en_US.UTF-8'],
    ['fit.vi.svg', 'vi_VN.UTF-8'],
  ]) {
    const example = join(project, 'examples/two-llm-apps.yaml');
    const args = [join(project, 'dist/cli.js'), 'plan', example, '--format', 'svg'];
    const env = { ...process.env, LANG: language, LC_ALL: language };
    const { stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    if (!stdout.includes('<svg')) throw new Error(`no picture for ${name}`);
    writeFileSync(join(project, 'docs/walkthrough', name), stdout);
  }
}

export async function takeChoices(target) {
  drawFit();
  const browser = await startBrowser();
  try {
    await inWindow(browser, async ({ page }) => {
      await releases(page, target, '11-pick-release', 'rejected');
      await status(page, target, '13-status');
      await clusters(page, target, '12-pick-cluster');
      await places(page, target, '14-pick-place');
      await settings(page, target, '15-settings');
      await walkthrough(page, target, '16-walkthrough', 'the first five minutes');
    });
    await inWindow(
      browser,
      async ({ page }) => {
        await releases(page, target, '17-pick-release-vi', 'từ chối;');
        await walkthrough(page, target, '18-walkthrough-vi', 'năm phút đầu tiên');
      },
      { locale: 'vi' },
    );
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = resolve(process.argv[2] ?? join(project, 'docs/pictures'));
  await install();
  mkdirSync(target, { recursive: true });
  await takeChoices(target);
  process.exit(0);
}
