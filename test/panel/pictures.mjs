// Pictures of the panel: `node test/panel/pictures.mjs [FOLDER]`, into docs/pictures by default.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startBrowser } from '../editor/browser.mjs';
import { install } from '../editor/install.mjs';
import { project } from '../editor/paths.mjs';
import { loadMessages, openPage } from './page.mjs';

const target = resolve(process.argv[2] ?? join(project, 'docs/pictures'));
const size = { width: 900, height: 780, scale: 1.5 };

/** Name, what is shown, and how. */
const shots = [
  ['panel-fits', 'fits', { theme: 'light' }],
  ['panel-does-not-fit', 'does-not-fit', { theme: 'light' }],
  ['panel-does-not-fit-dark', 'does-not-fit', { theme: 'dark' }],
  ['panel-does-not-fit-high-contrast', 'does-not-fit', { theme: 'high-contrast' }],
  ['panel-does-not-fit-vi', 'does-not-fit', { theme: 'light', language: 'vi' }],
  ['panel-does-not-fit-narrow', 'does-not-fit', { theme: 'dark', width: 360, height: 900 }],
  ['panel-twenty-nodes', 'twenty-nodes', { theme: 'light', width: 1400, height: 1000, scale: 1 }],
  ['panel-twenty-nodes-dark', 'twenty-nodes', { theme: 'dark', width: 1400, height: 1000, scale: 1 }],
];

await install();
mkdirSync(target, { recursive: true });
const messages = await loadMessages();
const browser = await startBrowser();
try {
  for (const [name, message, how] of shots) {
    const { page, show } = await openPage(browser, { ...size, ...how });
    await show(messages[message]);
    await page.locator('.node').first().waitFor();
    await page.screenshot({ path: join(target, `${name}.png`) });
    console.log(`${name}.png`);
    await page.context().close();
  }
} finally {
  await browser.close();
}
