// Tests of the page in the real browser, by name.
import { violations } from './axe.mjs';
import { check, tabUntil } from './hand.mjs';
import { openPage, THEMES } from './page.mjs';
import { median, traced } from './trace.mjs';

const drawn = (page) => page.locator('.node').first().waitFor();
const inView = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const seen = (browser, messages) => ({
  'axe finds nothing in any theme, and nothing breaks the page’s policy': async () => {
    for (const theme of Object.keys(THEMES))
      for (const name of ['fits', 'does-not-fit', 'twenty-nodes', 'ways', 'bundles', 'cards', 'live']) {
        const { page, show, faults } = await openPage(browser, { theme });
        await show(messages[name]);
        await drawn(page);
        const found = await violations(page);
        check(found.length === 0, `${theme}, ${name}: ${found.join('\n')}`);
        check(faults.length === 0, `${theme}, ${name}: ${faults.join('\n')}`);
        await page.context().close();
      }
  },
});

const walked = (browser, messages) => ({
  'the keyboard alone reaches a block, its neighbours, its line, both levels and a slider': async () => {
    const { page, show, sent } = await openPage(browser);
    await show(messages['does-not-fit']);
    await drawn(page);
    const focus = () =>
      page.evaluate(() => document.activeElement?.dataset.block ?? document.activeElement?.value ?? '');
    const tabTo = (selector) => tabUntil(page, selector);
    await tabTo('input[name="level"]');
    await page.keyboard.press('ArrowRight');
    check((await sent()).at(-1).asked.level === 'max', 'the arrow does not change the level');
    await tabTo('[data-block]');
    const first = await focus();
    await page.keyboard.press('ArrowRight');
    const second = await focus();
    check(second !== '' && second !== first, `no step from ${first}`);
    await page.keyboard.press('ArrowDown');
    check((await focus()).split('@')[1] !== second.split('@')[1], 'the arrow down stays on its node');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    check((await focus()) === first, 'Home is not the first block');
    await page.keyboard.press('Enter');
    const opened = (await sent()).at(-1);
    check(opened.type === 'open' && opened.range.start.line > 0, `Enter sends ${JSON.stringify(opened)}`);
    await page.keyboard.press('Tab');
    check(
      !(await page.evaluate(() => document.activeElement?.matches('[data-block]'))),
      'Tab does not leave the blocks',
    );
    await tabTo('input[type="range"]');
    await page.keyboard.press('ArrowRight');
    const asked = (await sent()).at(-1).asked;
    check(Object.keys(asked.whatIf.replicas).length === 1, `the slider asks ${JSON.stringify(asked)}`);
    await page.context().close();
  },
});

const running = (browser, messages) => ({
  'what really runs stands below what is drawn, marked where it differs, and leads to its lines by the keyboard':
    async () => {
      const { page, show, sent } = await openPage(browser);
      await show(messages.live);
      await page.locator('.live').waitFor();
      const told = await page.locator('.live').innerText();
      for (const text of [
        '127.0.0.1:8265',
        'does not answer',
        'UPDATING',
        '2 / 3',
        'drawn: 3',
        'Needs 1 CPU',
        'other/Old',
      ])
        check(told.includes(text), `no ${text} in ${told}`);
      const marks = async (where) => page.locator(`.live ${where}.differs`).allInnerTexts();
      check((await marks('.running ')).length === 1, 'what is as drawn is marked as different');
      check((await marks('.nodes ')).join('|').includes('stands: 1'), `no place is marked: ${await marks('.nodes ')}`);
      check(
        (await marks('.nodes ')).length === 2 && (await marks('> ')).length === 1,
        'what stands otherwise is not told once',
      );
      await tabUntil(page, '.live button[data-key="chat/Model"]');
      await page.keyboard.press('Enter');
      check((await sent()).at(-1).type === 'open', 'Enter does not open the line');
      await page.context().close();
    },
});

const paged = (browser, messages) => ({
  'the ways of a condition are named and paged, and what the file does not show of a bundle is hatched': async () => {
    const { page, show, sent } = await openPage(browser);
    await show(messages.ways);
    await drawn(page);
    check((await page.locator('.pager code').textContent()) === 'USE_GPU', 'the way has no name');
    await tabUntil(page, '[data-way="1"]');
    await page.keyboard.press('Enter');
    const { asked } = (await sent()).at(-1);
    check(asked.way === 1 && asked.outcome === 0, `the pager asks ${JSON.stringify(asked)}`);
    await show(messages.bundles);
    await page.locator('.bundle').first().waitFor();
    const hatched = await page.locator('.bundle.hidden').allTextContents();
    check(
      hatched.length > 0 && hatched.every((text) => text.includes('0.5 CPU') && !text.includes('GPU')),
      `${hatched}`,
    );
    await page.context().close();
  },
});

const redrawn = (browser, messages) => ({
  'a block keeps the focus while the page is drawn anew': async () => {
    const { page, show } = await openPage(browser);
    await show(messages.large);
    await drawn(page);
    await page.locator('[data-block]').nth(7).focus();
    const before = await page.evaluate(() => document.activeElement.dataset.block);
    await show(messages.larger);
    await page.locator('.legend .which', { hasText: '119' }).waitFor();
    const after = await page.evaluate(() => document.activeElement?.dataset.block);
    check(after?.split('#')[0] === before.split('#')[0], `the focus went from ${before} to ${after}`);
    await page.context().close();
  },
  'names in a file are text and nothing else': async () => {
    const { page, show, faults } = await openPage(browser);
    const evil = '<img src=x onerror=alert(1)>';
    const message = structuredClone(messages.fits);
    message.scene.deployments[0].name = evil;
    await show(message);
    await drawn(page);
    check((await page.locator('.block .name').first().textContent()) === evil, 'the name is not shown as it is');
    check((await page.locator('#page img').count()) === 0 && faults.length === 0, 'a name became an element');
    await page.context().close();
  },
  'at 320 pixels nothing has to be scrolled sideways': async () => {
    for (const language of ['en', 'vi'])
      for (const name of ['does-not-fit', 'cards']) {
        const { page, show } = await openPage(browser, { width: 320, language });
        await show(messages[name]);
        await drawn(page);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        check(width <= 320, `${name}, ${language}: ${width} pixels wide`);
        await page.context().close();
      }
  },
});

export const pageTests = (browser, messages) => ({
  ...seen(browser, messages),
  ...walked(browser, messages),
  ...running(browser, messages),
  ...paged(browser, messages),
  ...redrawn(browser, messages),
});

/** 200 replicas on 50 nodes, drawn anew: medians of the script and of style and layout, in milliseconds. */
export async function measure(browser, messages, rounds = 15) {
  const { page, show } = await openPage(browser, { width: 1400, height: 900 });
  await show(messages.large);
  await drawn(page);
  const times = [];
  for (let i = 0; i < rounds; i++) {
    await inView(page);
    times.push(
      await traced(page, async () => {
        await show(i % 2 === 0 ? messages.larger : messages.large);
        await inView(page);
      }),
    );
  }
  await page.context().close();
  return { script: median(times.map(({ script }) => script)), layout: median(times.map(({ layout }) => layout)) };
}
