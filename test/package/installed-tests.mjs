// The extension as a person has it: installed from its package, in a window where nothing is developed.
import { rmSync } from 'node:fs';
import { startServer } from '../editor/editor.mjs';
import { HOSTS } from '../editor/hosts.mjs';
import { installPacked } from '../editor/packed.mjs';
import { prepare } from '../editor/prepare.mjs';
import { openPanel } from '../panel/editor-tests.mjs';
import { check } from './pack.mjs';

const shows = async (browser, host) => {
  const place = prepare();
  let server;
  try {
    await installPacked(place.server);
    server = await startServer(place.server, {}, 'en', { settings: HOSTS[host] });
    const { page, panel } = await openPanel(browser, server, place, { isInstalled: true });
    await panel.locator('h1', { hasText: 'Does not fit: 2 replicas wait' }).waitFor();
    check((await panel.locator('.node').count()) === 1, 'there is not one node');
    const name = page.locator('.monaco-editor .view-line', { hasText: 'applications:' }).first();
    await name.locator('span span').first().hover();
    const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents');
    await hover.filter({ hasText: '6 CPU' }).first().waitFor();
    await page.context().close();
  } finally {
    await server?.stop();
    rmSync(place.folder, { recursive: true, force: true });
  }
};

export const installedTests = (browser) =>
  Object.fromEntries(
    Object.keys(HOSTS).map((host) => [
      `the installed extension shows problems, the picture and a hover (${host} host)`,
      () => shows(browser, host),
    ]),
  );
