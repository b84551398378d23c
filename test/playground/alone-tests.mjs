// That the page is whole, sends nothing and serves everybody: in the real browser, by name.
import { violations } from '../panel/axe.mjs';
import { check } from '../panel/hand.mjs';
import { cursorAt, example, open, serve, text, turn, untilTotals, address } from './page.mjs';

const VIEWS = ['problems', 'picture', 'compare'];

/** What a script of a page, or of its worker, gets when it asks a server for something. */
const reach = (url) => fetch(url).then(() => 'it was answered', () => 'refused'); // prettier-ignore

const alone = (browser) => ({
  'nothing leaves: no request but for the page itself, from a file as from a server': async () => {
    const other = await serve();
    const server = await serve();
    for (const url of [address, server.url]) {
      const { page, requests, close } = await open(browser, { url });
      for (const view of VIEWS) await turn(page, view);
      await page.locator('.sheet .sides').waitFor();
      await cursorAt(page, 'min_replicas: 1');
      await page.keyboard.type('0');
      await untilTotals(page, 'Rejected');
      await page.locator('.main-act').click();
      await page.locator('.notice').waitFor();
      const outer = requests.filter((one) => one !== url && !one.startsWith('blob:'));
      check(outer.length === 0, `asked for ${outer.join()}`);
      const [worker] = page.workers();
      const tried = [await page.evaluate(reach, other.url), await worker.evaluate(reach, other.url)];
      check(tried.join() === 'refused,refused', `a page and its worker that ask a server: ${tried.join()}`);
      await close();
    }
    check(other.heard.length === 0, `another server heard ${other.heard.join()}`);
    check(server.heard.join() === 'GET /', `its server heard ${server.heard.join()}`);
    server.stop();
    other.stop();
  },
});

const shared = (browser) => ({
  'a link holds the files as they stand and the one that is shown': async () => {
    const grants = ['clipboard-read', 'clipboard-write'];
    const server = await serve();
    const first = await open(browser, { url: server.url, grants });
    await example(first.page, 'plain-app');
    await untilTotals(first.page, '7.5 CPU');
    await cursorAt(first.page, 'num_replicas: 4');
    await first.page.keyboard.type(' # đủ chưa? 🎉');
    await first.page.locator('[data-tab="main.py"]').click();
    await first.page.locator('.main-act').click();
    await first.page.locator('.notice', { hasText: 'copied' }).waitFor();
    const link = await first.page.evaluate(() => navigator.clipboard.readText());
    check(link === first.page.url() && link.length < 1_500, `the link has ${link.length} letters`);
    const second = await open(browser, { url: address + new URL(link).hash });
    await untilTotals(second.page, '7.5 CPU, 2 GPU');
    check((await text(second.page)).includes('class Translator'), 'another file is shown');
    await second.page.locator('[data-tab="serve.yaml"]').click();
    await second.page.locator('.cm-line', { hasText: '# đủ chưa? 🎉' }).waitFor();
    await first.close();
    await second.close();
    server.stop();
  },
  'a link that holds nothing says so and shows the first example': async () => {
    for (const fragment of ['#v1.AAAA', '#v1.!', '#v2.x', '#something']) {
      const { page, faults, close } = await open(browser, { url: address + fragment });
      await page.locator('.notice', { hasText: 'holds no files' }).waitFor();
      check((await text(page)).includes('falcon3-1b') && faults.length === 0, faults.join());
      await close();
    }
  },
});

/** What stands in a view once it is drawn. */
const SIGNS = { editor: '.cm-line', problems: '.fix', picture: '.node', compare: '.sides' };

const SIZES = { desktop: { width: 1360, height: 900 }, phone: { width: 390, height: 844 } };

const forEverybody = (browser) => ({
  'axe finds nothing in any view, theme and size': async () => {
    for (const theme of ['light', 'dark'])
      for (const [size, { width, height }] of Object.entries(SIZES)) {
        const { page, faults, close } = await open(browser, { theme, width, height });
        for (const view of size === 'phone' ? ['editor', ...VIEWS] : VIEWS) {
          await turn(page, view);
          await page.locator(SIGNS[view]).first().waitFor();
          const found = await violations(page);
          check(found.length === 0, `${theme}, ${size}, ${view}: ${found.join('\n')}`);
        }
        check(faults.length === 0, faults.join('\n'));
        await close();
      }
  },
});

const small = (browser) => ({
  'at 390 and 320 pixels nothing has to be scrolled sideways but the text': async () => {
    for (const width of [390, 320])
      for (const locale of ['en-US', 'vi-VN']) {
        const { page, close } = await open(browser, { width, height: 844, locale });
        for (const view of ['editor', ...VIEWS]) {
          await turn(page, view);
          await page.locator(SIGNS[view]).first().waitFor();
          const wide = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.querySelector('.view').scrollWidth,
          ]);
          check(Math.max(...wide) <= width, `${width}, ${locale}, ${view}: ${wide.join()} pixels wide`);
        }
        await close();
      }
  },
  'on a phone a problem leads into the text, and arrow keys lead from view to view': async () => {
    const { page, close } = await open(browser, { width: 390, height: 844 });
    await turn(page, 'problems');
    await page.locator('.place .link').first().click();
    check(await page.locator('.cm-content').isVisible(), 'the text is not shown');
    await page.locator('.results [data-tab="editor"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.sheet .sides').waitFor();
    check(
      (await page.evaluate(() => document.activeElement?.dataset.tab)) === 'compare',
      'the focus is not on the tab',
    );
    await close();
  },
});

export const aloneTests = (browser) => ({
  ...alone(browser),
  ...shared(browser),
  ...forEverybody(browser),
  ...small(browser),
});
