// Pictures of the playground: `node test/playground/pictures.mjs [FOLDER] [NAME]`, into docs/pictures by default; of the names only those with NAME.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPlayground } from '../../scripts/playground.mjs';
import { startBrowser } from '../editor/browser.mjs';
import { install } from '../editor/install.mjs';
import { project } from '../editor/paths.mjs';
import { cursorAt, example, folder, open, turn, untilTotals } from './page.mjs';

const target = resolve(process.argv[2] ?? join(project, 'docs/pictures'));
const wanted = process.argv[3] ?? '';
const desktop = { width: 1360, height: 840, scale: 1.5 };
const phone = { width: 390, height: 844, scale: 2 };

const at = (view, sign) => async (page) => {
  await turn(page, view);
  await page.locator(sign).first().waitFor();
};

const problems = at('problems', '.problems .fix');
const picture = at('picture', '.sheet .node');
const comparison = at('compare', '.sheet .sides');

const hover = async (page) => {
  await problems(page);
  await page.locator('.cm-lintRange-error').first().hover();
  await page.locator('.tip .fix.best').waitFor();
};

const completion = async (page) => {
  await example(page, 'autoscaling');
  await untilTotals(page, '37 CPU');
  await cursorAt(page, 'max_replicas: 12');
  await page.keyboard.press('Enter');
  await page.keyboard.type('down');
  await page.locator('.cm-completionInfo').waitFor();
};

const code = async (page) => {
  await example(page, 'plain-app');
  await untilTotals(page, '7.5 CPU');
  await page.locator('[data-tab="main.py"]').click();
  await picture(page);
};

/** Name, what is done before, and how it is looked at. */
const shots = [
  ['playground', problems, { ...desktop }],
  ['playground-dark', hover, { ...desktop, theme: 'dark' }],
  ['playground-picture', picture, { ...desktop }],
  ['playground-compare', comparison, { ...desktop, theme: 'dark' }],
  ['playground-code', code, { ...desktop }],
  ['playground-completion', completion, { ...desktop }],
  ['playground-vi', problems, { ...desktop, locale: 'vi-VN' }],
  ['playground-phone', at('editor', '.cm-lintRange'), { ...phone }],
  ['playground-phone-problems', problems, { ...phone }],
  ['playground-phone-picture', picture, { ...phone, theme: 'dark' }],
];

await install();
await buildPlayground(folder);
mkdirSync(target, { recursive: true });
const browser = await startBrowser();
try {
  for (const [name, act, how] of shots.filter(([one]) => one.includes(wanted))) {
    const { page, close } = await open(browser, how);
    await act(page);
    await page.evaluate(() =>
      document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => done()))),
    );
    await page.screenshot({ path: join(target, `${name}.png`) });
    console.log(`${name}.png`);
    await close();
  }
} finally {
  await browser.close();
}
