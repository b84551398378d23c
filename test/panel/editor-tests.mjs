// Tests of the panel in a real VS Code, by name.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../editor/editor.mjs';
import { HOSTS } from '../editor/hosts.mjs';
import { project } from '../editor/paths.mjs';
import { prepare } from '../editor/prepare.mjs';
import { check } from './hand.mjs';

const file = 'two-llm-apps.yaml';

/** Opens the example and the panel beside it; `panel` is the frame that shows the picture. `isInstalled`: nothing is developed. */
export async function openPanel(browser, server, place, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(
    server.address(place.workspace, [
      ['openFile', server.remote(join(place.workspace, options.file ?? file))],
      ...(options.isInstalled ? [] : [['extensionDevelopmentPath', server.remote(project.replace(/\/$/, ''))]]),
    ]),
  );
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  await page.keyboard.press('F1');
  await page.keyboard.type(options.command ?? 'Show Cluster Fit');
  await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  const panel = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await panel
    .locator(options.shows ?? '.node')
    .first()
    .waitFor();
  return { page, panel };
}

async function inEditor(browser, host, test, options) {
  const place = prepare();
  let server;
  try {
    server = await startServer(place.server, {}, 'en', { settings: HOSTS[host] });
    const opened = await openPanel(browser, server, place, options);
    await test({ ...opened, place });
    await opened.page.context().close();
  } finally {
    await server?.stop();
    rmSync(place.folder, { recursive: true, force: true });
  }
}

const lineOf = (page) => page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).first();

const drawn = (browser, host) => ({
  [`the panel opens, follows what is typed, leads to the line and back, and writes a number into the file (${host} host)`]:
    () =>
      inEditor(browser, host, async ({ page, panel, place }) => {
        await panel.locator('h1', { hasText: 'Does not fit: 2 replicas wait' }).waitFor();
        const comment = page.locator('.monaco-editor .view-line', { hasText: 'rayServeLens.cluster' }).first();
        await comment.click();
        await page.keyboard.press('Home');
        await page.keyboard.press('Shift+End');
        await page.keyboard.type('# rayServeLens.cluster: 2 x cpu=4, gpu=1');
        await panel.locator('h1.depends', { hasText: 'of 2 engines on one card the last may not start' }).waitFor();
        check((await panel.locator('.node').count()) === 2, 'there are not two nodes');

        await panel.locator('.block', { hasText: 'LLMServer:falcon-h1' }).click();
        await lineOf(page)
          .filter({ hasText: /^Ln 28,/ })
          .waitFor();
        await panel.locator('.block.marked', { hasText: 'falcon-h1' }).first().waitFor();
        check(
          (await panel.locator('.block.marked', { hasText: 'falcon3-1b ·' }).count()) === 0,
          'another block is marked',
        );

        const slider = panel.locator('input[data-what="replicas"][data-name^="falcon3-1b/LLMServer"]');
        await slider.focus();
        await page.keyboard.press('ArrowRight');
        await panel.locator('.block', { hasText: 'LLMServer:falcon3-1b' }).nth(1).waitFor();
        await panel.locator('button[data-write^="replicas:falcon3-1b/LLMServer"]:enabled').click();
        await panel.locator('.what-if [data-reset]:disabled').waitFor();
        await page
          .locator('.monaco-editor .view-line', { hasText: /min_replicas:\s2/ })
          .first()
          .waitFor();
        check(
          !readFileSync(join(place.workspace, file), 'utf8').includes('min_replicas: 2'),
          'the file was saved unasked',
        );
      }),
});

const compared = (browser, host) => ({
  [`two releases stand beside each other, a link leads to its line, and the safe fixes are one edit that one undo takes back (${host} host)`]:
    () =>
      inEditor(
        browser,
        host,
        async ({ page, panel }) => {
          await panel.locator('select[data-side="from"]').selectOption('2.49.2');
          await panel.locator('h1', { hasText: 'Ray 2.60.0 rejects it at stage build' }).waitFor();
          await panel.locator('.findings.worse .link').first().click();
          await lineOf(page)
            .filter({ hasText: /^Ln 19,/ })
            .waitFor();
          await panel.locator('button[data-mend]').click();
          await panel.locator('h1', { hasText: 'Ray 2.60.0 accepts it' }).waitFor();
          const bundles = page.locator('.monaco-editor .view-line', { hasText: 'resources_per_bundle' });
          check((await bundles.count()) === 0, 'the key that the release refuses is still there');
          await page.locator('.monaco-editor .view-line', { hasText: 'applications' }).first().click();
          await page.keyboard.press('Control+z');
          await panel.locator('h1', { hasText: 'Ray 2.60.0 rejects it at stage build' }).waitFor();
          check((await bundles.count()) === 2, 'one undo does not bring both keys back');
        },
        { command: 'Compare Ray Releases', shows: '.sides' },
      ),
});

export const editorTests = (browser) =>
  Object.assign({}, ...Object.keys(HOSTS).map((host) => ({ ...drawn(browser, host), ...compared(browser, host) })));
