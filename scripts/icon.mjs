// Draws media/icon.png from media/icon.svg, in the browser of the tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../test/editor/browser.mjs';
import { install } from '../test/editor/install.mjs';
import { root } from './bundle.mjs';

/** Pixels a side: the least that the Marketplace takes is 128. */
const SIDE = 256;

await install();
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
  const drawing = readFileSync(join(root, 'media/icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0; background: transparent }</style>${drawing}`);
  writeFileSync(join(root, 'media/icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
