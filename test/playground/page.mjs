// The playground in the real browser, opened from its file or from a server of this machine that counts who comes.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '../editor/paths.mjs';

export const folder = join(project, 'node_modules/.cache/playground');
export const file = join(folder, 'index.html');
export const address = pathToFileURL(file).href;

/** Serves the page and writes down every request. */
export async function serve() {
  const heard = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'access-control-allow-origin': '*' });
    response.end(request.url === '/' ? readFileSync(file) : 'ok');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { heard, url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** Opens the page; faults, broken policies and requests for anything but the page and its worker are collected. */
export async function open(
  browser,
  { url = address, width = 1360, height = 1000, theme = 'light', locale = 'en-US', scale = 1, grants = [] } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    deviceScaleFactor: scale,
    hasTouch: width < 500,
  });
  if (grants.length > 0) await context.grantPermissions(grants);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const [faults, requests] = [[], []];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => requests.push(request.url().split('#')[0]));
  await page.addInitScript(watchForSquiggle);
  await page.goto(url);
  await page.locator('.total').first().waitFor();
  return { page, faults, requests, close: () => context.close() };
}

/** Notes when the first squiggle stands, in milliseconds since the page was asked for. */
function watchForSquiggle() {
  const look = () => {
    if (window.firstSquiggle === undefined && document.querySelector('.cm-lintRange') !== null)
      window.firstSquiggle = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}

/** The text of the shown file, without what is shown between its letters. */
export const text = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.cm-line')]
      .map((line) => {
        const copy = line.cloneNode(true);
        for (const hint of copy.querySelectorAll('.lens-hint')) hint.remove();
        return copy.textContent;
      })
      .join('\n'),
  );

export const totals = (page) => page.locator('.totals').innerText();

/** Waits until the totals say something. */
export const untilTotals = (page, words) => page.locator('.totals', { hasText: words }).waitFor();

export const turn = (page, view) => page.locator(`.results [data-tab="${view}"]`).click();

/** Puts the cursor behind the first place of some words. */
export async function cursorAt(page, words) {
  await page.locator('.cm-line', { hasText: words }).first().click();
  await page.keyboard.press('End');
}

export const example = (page, id) => page.locator('.choices select').first().selectOption(id);
