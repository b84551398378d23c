// Pictures of the panel: `node test/panel/pictures.mjs [FOLDER] [NAME]`, into docs/pictures by default; of the names only those with NAME.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startBrowser } from '../editor/browser.mjs';
import { install } from '../editor/install.mjs';
import { project } from '../editor/paths.mjs';
import { loadMessages, loadSheets, openPage } from './page.mjs';

const target = resolve(process.argv[2] ?? join(project, 'docs/pictures'));
const wanted = process.argv[3] ?? '';
const size = { width: 900, height: 780, scale: 1.5 };

/** Name, what is shown, and how. */
const shots = [
  ['panel-fits', 'fits', { theme: 'light' }],
  ['panel-does-not-fit', 'does-not-fit', { theme: 'light' }],
  ['panel-does-not-fit-dark', 'does-not-fit', { theme: 'dark' }],
  ['panel-does-not-fit-high-contrast', 'does-not-fit', { theme: 'high-contrast' }],
  ['panel-does-not-fit-vi', 'does-not-fit', { theme: 'light', language: 'vi' }],
  ['panel-does-not-fit-narrow', 'does-not-fit', { theme: 'dark', width: 360, height: 900 }],
  ['panel-ways', 'ways', { theme: 'light', height: 560 }],
  ['panel-bundles', 'bundles', { theme: 'dark', height: 700 }],
  ['panel-cards', 'cards', { theme: 'light', height: 1500 }],
  ['panel-cards-vi', 'cards', { theme: 'dark', language: 'vi', height: 1500 }],
  ['panel-cards-narrow', 'cards', { theme: 'dark', width: 360, height: 2400 }],
  ['panel-twenty-nodes', 'twenty-nodes', { theme: 'light', width: 1400, height: 1000, scale: 1 }],
  ['panel-twenty-nodes-dark', 'twenty-nodes', { theme: 'dark', width: 1400, height: 1000, scale: 1 }],
  ['compare', 'rejected', { name: 'comparison', theme: 'light' }],
  ['compare-dark', 'rejected', { name: 'comparison', theme: 'dark' }],
  ['compare-high-contrast', 'rejected', { name: 'comparison', theme: 'high-contrast' }],
  ['compare-vi', 'rejected-vi', { name: 'comparison', theme: 'light', language: 'vi' }],
  ['compare-narrow', 'rejected', { name: 'comparison', theme: 'dark', width: 360, height: 1100 }],
];

await install();
mkdirSync(target, { recursive: true });
const messages = { ...(await loadMessages()), ...(await loadSheets()) };
const browser = await startBrowser();
try {
  for (const [name, message, how] of shots.filter(([one]) => one.includes(wanted))) {
    const { page, show } = await openPage(browser, { ...size, ...how });
    await show(messages[message]);
    await page.locator('main').waitFor();
    await page.screenshot({ path: join(target, `${name}.png`) });
    console.log(`${name}.png`);
    await page.context().close();
  }
} finally {
  await browser.close();
}
