// Tests of the page that compares two releases, in the real browser, by name.
import { violations } from './axe.mjs';
import { check, tabUntil } from './hand.mjs';
import { openPage, THEMES } from './page.mjs';

const open = async (browser, sheet, how = {}) => {
  const opened = await openPage(browser, { name: 'comparison', ...how });
  await opened.show(sheet);
  await opened.page.locator('main').waitFor();
  return opened;
};

const seen = (browser, sheets) => ({
  'the comparison: axe finds nothing in any theme, and nothing breaks the page’s policy': async () => {
    for (const theme of Object.keys(THEMES))
      for (const name of ['rejected', 'two', 'same']) {
        const { page, faults } = await open(browser, sheets[name], { theme });
        const found = await violations(page);
        check(found.length === 0, `${theme}, ${name}: ${found.join('\n')}`);
        check(faults.length === 0, `${theme}, ${name}: ${faults.join('\n')}`);
        await page.context().close();
      }
  },
  'the comparison: at 320 pixels nothing has to be scrolled sideways': async () => {
    for (const [language, name] of Object.entries({ en: 'rejected', vi: 'rejected-vi' })) {
      const { page } = await open(browser, sheets[name], { width: 320, language });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      check(width <= 320, `${language}: ${width} pixels wide`);
      await page.context().close();
    }
  },
  'the comparison: what a file says is text and nothing else': async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const sheet = structuredClone(sheets.rejected);
    sheet.sheet.configs[0].rows[1].label = evil;
    const { page, faults } = await open(browser, sheet);
    check(
      (await page.locator('.changes .application .link').first().textContent()) === evil,
      'it is not shown as it is',
    );
    check((await page.locator('#page img').count()) === 0 && faults.length === 0, 'a name became an element');
    await page.context().close();
  },
});

const walked = (browser, sheets) => ({
  'the comparison: the keyboard alone chooses a release, swaps both, makes the fixes and leads to a line': async () => {
    const { page, sent } = await open(browser, sheets.rejected);
    const last = async () => (await sent()).at(-1);
    await tabUntil(page, 'select[data-side="to"]');
    await page.keyboard.press('ArrowDown');
    const asked = (await last()).asked;
    check(asked.from === '2.49.2' && asked.to !== '2.60.0', `the list asks ${JSON.stringify(asked)}`);
    await tabUntil(page, 'button[data-mend]');
    await page.keyboard.press('Enter');
    check((await last()).type === 'mend', 'Enter makes no fixes');
    await tabUntil(page, '.findings .link');
    await page.keyboard.press('Enter');
    const opened = await last();
    check(opened.type === 'open' && opened.range.start.line === 18, `Enter sends ${JSON.stringify(opened)}`);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const swapped = (await last()).asked;
    check(swapped.from === '2.60.0' && swapped.to === '2.49.2', `the swap asks ${JSON.stringify(swapped)}`);
    await page.context().close();
  },
  'the comparison: a link keeps the focus while the page is drawn anew, and without fixes the button does nothing':
    async () => {
      const { page, show, sent } = await open(browser, sheets.rejected);
      await page.locator('.findings .link').first().focus();
      await show(sheets['rejected-vi']);
      await page.locator('h1', { hasText: 'từ chối' }).waitFor();
      check(await page.evaluate(() => document.activeElement?.matches('.findings .link')), 'the focus is lost');
      await show(sheets.same);
      await page.locator('h1', { hasText: 'Nothing changes' }).waitFor();
      const before = (await sent()).length;
      await page.locator('button[data-mend]').focus();
      await page.keyboard.press('Enter');
      check((await sent()).length === before, 'fixes are asked for where none are needed');
      await page.context().close();
    },
});

export const comparisonTests = (browser, sheets) => ({ ...seen(browser, sheets), ...walked(browser, sheets) });
