// Tests of the picks in a real VS Code, driven by the keyboard, by name.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  barItem,
  check,
  command,
  dialog,
  inWindow,
  line,
  message,
  openWalkthrough,
  row,
  take,
} from './picks-window.mjs';

const releaseByKeyboard = (browser) =>
  inWindow(browser, async ({ page }) => {
    await barItem(page, 'Ray 2.49.2 (named in the file)').click();
    await row(page, 'of this file').waitFor();
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'of this file' }).waitFor();
    await page.keyboard.type('2.60.0');
    await row(page, 'rejected; safe fixes mend it').waitFor();
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
    await message(page).filter({ hasText: 'Nodes, with' }).waitFor();
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
      await barItem(page, 'Ray 2.49.2').click();
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

const done = (page, count) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('.getting-started-step .codicon-getting-started-step-checked').length >= wanted,
    count,
  );

const button = (page, name) => page.locator('.getting-started-step').getByRole('button', { name, exact: true }).click();

const walkthrough = (browser) =>
  inWindow(browser, async ({ page }) => {
    await page.setViewportSize({ width: 1700, height: 900 });
    await page.keyboard.press('Control+W');
    await openWalkthrough(page);
    await button(page, 'Open the Example');
    await page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await done(page, 1);
    await page.locator('.getting-started-step', { hasText: 'See what it reserves' }).click();
    await button(page, 'Show What It Reserves');
    await page.locator('.monaco-hover:not(.hidden) .hover-contents table').first().waitFor();
    await done(page, 2);
  });

/** The page of a rule, as it reads. */
const helpPage = (page, code) =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe').locator('h1', { hasText: code });

const codeOfProblem = (browser) =>
  inWindow(browser, async ({ page }) => {
    await page.locator('.monaco-editor .view-line').first().click();
    await page.keyboard.press('F8');
    const link = page.locator('.peekview-widget .code-link, .marker-widget .code-link').first();
    const code = (await link.textContent()).replaceAll(/[()]/g, '');
    await link.click();
    await page.locator('.tab', { hasText: `${code}.md` }).waitFor();
    await helpPage(page, code).waitFor();
  });

/** The tests by name. */
export const pickTests = (browser) => ({
  'a release is picked from the status bar by the keyboard and written as a comment': () => releaseByKeyboard(browser),
  'nodes are typed, told to be wrong and how the file would stand, and written': () => typedNodes(browser),
  'a file of the workspace that describes nodes is found, and named by a setting': () => foundFile(browser),
  'the driver is asked only after the person agreed, and no more once that is taken back': () => consent(browser),
  'in a workspace that is not trusted there is no word of the driver': () => notTrusted(browser),
  'without a folder a release is written as a setting of the person': () => withoutFolder(browser),
  'the walkthrough opens the example, shows what it reserves, and knows what was done': () => walkthrough(browser),
  'a click on the code of a problem opens its page as it reads': () => codeOfProblem(browser),
});
