// What the playground tells, in the real browser, by name.
import { check } from '../panel/hand.mjs';
import { cursorAt, example, open, text, totals, turn, untilTotals } from './page.mjs';

/** The editor leaves a key alone that is pressed sooner than a person sees the list (`interactionDelay` of `autocompletion`). */
const untilTaken = async (page) => {
  const shown = await page.evaluate(() => performance.now());
  await page.waitForFunction((from) => performance.now() > from + 75, shown);
};

const EVIL = '<img src=x onerror=alert(1)>';

const seen = (browser) => ({
  'from a file: a squiggle stands, and the totals say the verdict first': async () => {
    const { page, faults, close } = await open(browser);
    await page.locator('.cm-lintRange-error').first().waitFor();
    const said = (await totals(page)).replaceAll(/\s+/g, ' ');
    const wanted =
      /^✓ Accepted Ray 2\.49\.2 At the start 6 CPU, 0\.8 GPU does not fit \(2 pending\) At most 12 CPU, 1\.6 GPU/;
    check(wanted.test(said), `the totals say: ${said}`);
    check(faults.length === 0, faults.join('\n'));
    await close();
  },
  'lenses stand over applications, and hints behind values': async () => {
    const { page, close } = await open(browser);
    await page.locator('.lens-over', { hasText: 'In all 6 CPU' }).waitFor();
    await page.locator('.lens-hint', { hasText: '3 replicas, 2 hidden' }).first().waitFor();
    await close();
  },
  'a hover tells the problem, its fixes and what stands there': async () => {
    const { page, close } = await open(browser);
    await page.locator('.cm-lintRange-error').first().hover();
    const tip = page.locator('.tip');
    await tip.locator('td', { hasText: 'LLMRouter' }).first().waitFor();
    check((await tip.innerText()).includes('2 replicas stay pending'), 'the hover says nothing of the problem');
    await tip.locator('.fix.best').waitFor();
    await close();
  },
});

const escaped = (browser) => ({
  'what a file says is text and nothing else, in hovers, totals and problems': async () => {
    const { page, faults, close } = await open(browser);
    await example(page, 'empty');
    await untilTotals(page, 'Depends');
    await cursorAt(page, 'name: app');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace');
    await page.keyboard.type(`"${EVIL}`);
    await page.locator('.problems', { hasText: EVIL }).or(page.locator('.lens-over', { hasText: EVIL })).or(page.locator('.totals', { hasText: 'Depends' })).first().waitFor(); // prettier-ignore
    await page.locator('.cm-line', { hasText: EVIL }).hover({ position: { x: 90, y: 8 } });
    await page.locator('.tip').waitFor();
    check(
      (await page.locator('#page img').count()) === 0 && faults.length === 0,
      `it became an element ${faults.join()}`,
    );
    await close();
  },
});

const followed = (browser) => ({
  'code beside a config counts as it is typed': async () => {
    const { page, close } = await open(browser);
    await example(page, 'plain-app');
    await untilTotals(page, '7.5 CPU, 2 GPU');
    await page.locator('[data-tab="main.py"]').click();
    await cursorAt(page, 'num_replicas=3');
    await page.locator('.cm-line', { hasText: 'num_replicas=3' }).getByText('3', { exact: true }).dblclick();
    await page.keyboard.type('9');
    await untilTotals(page, '10.5 CPU, 2 GPU');
    await close();
  },
  'why something is not known stands with the totals': async () => {
    const { page, close } = await open(browser);
    await example(page, 'empty');
    await untilTotals(page, 'Depends on what was not read');
    await page.locator('.reasons summary').click();
    check((await page.locator('.reasons li').first().innerText()).includes('main'), await totals(page));
    await close();
  },
  'the keys of a place are offered, and one is taken with Enter': async () => {
    const { page, close } = await open(browser);
    await cursorAt(page, 'min_replicas: 1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('upscale_d');
    await page.locator('.cm-tooltip-autocomplete [aria-selected]', { hasText: 'upscale_delay_s' }).waitFor();
    await untilTaken(page);
    await page.keyboard.press('Enter');
    await page.locator('.cm-line', { hasText: 'upscale_delay_s: ' }).waitFor();
    await close();
  },
});

const spoken = (browser) => ({
  'in Vietnamese everything is said in Vietnamese, and in English again': async () => {
    const { page, faults, close } = await open(browser, { locale: 'vi-VN' });
    await untilTotals(page, 'Chấp nhận');
    check((await page.evaluate(() => document.documentElement.lang)) === 'vi', 'the page is not said to be Vietnamese');
    await page.locator('.problem', { hasText: 'phải chờ' }).first().waitFor();
    await turn(page, 'picture');
    await page.locator('.sheet h1', { hasText: 'chờ' }).waitFor();
    await page.locator('.acts button[lang]').click();
    await untilTotals(page, 'Accepted');
    await page.locator('.sheet h1', { hasText: 'Does not fit' }).waitFor();
    check((await text(page)).includes('tiiuae/Falcon3-1B-Instruct'), 'the text is gone');
    check(faults.length === 0, faults.join('\n'));
    await close();
  },
});

export const toldTests = (browser) => ({
  ...seen(browser),
  ...escaped(browser),
  ...followed(browser),
  ...spoken(browser),
});
