// What a person does in the playground, in the real browser, by name.
import { check, tabUntil } from '../panel/hand.mjs';
import { cursorAt, example, open, text, turn, untilTotals } from './page.mjs';

const mended = (browser) => ({
  'a fix is made by its button, and one undo takes it back': async () => {
    const { page, close } = await open(browser);
    const before = await text(page);
    await page.locator('.problems .fix.best').first().click();
    await untilTotals(page, 'fits');
    const after = await text(page);
    check(after.split('num_router_replicas: 1').length === 3, `the fix writes:\n${after}`);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    await untilTotals(page, '2 pending');
    check((await text(page)) === before, 'undo does not bring the text back');
    await close();
  },
  'the keyboard alone mends what is at the cursor, and leaves the editor with Tab': async () => {
    const { page, close } = await open(browser);
    await page.locator('.cm-lintRange-error').first().waitFor();
    await tabUntil(page, '.cm-content');
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+.');
    await page.locator('.tip .fix.best').waitFor();
    await tabUntil(page, '.tip .fix.best');
    await page.keyboard.press('Enter');
    await untilTotals(page, 'fits');
    check(await page.evaluate(() => document.activeElement?.matches('.cm-content')), 'the editor has lost the focus');
    await page.keyboard.press('Tab');
    check(
      !(await page.evaluate(() => document.activeElement?.matches('.cm-content'))),
      'Tab does not leave the editor',
    );
    await close();
  },
});

const stepwise = (browser) => ({
  'all safe fixes are one step': async () => {
    const { page, close } = await open(browser);
    await example(page, 'outdated');
    await untilTotals(page, 'Rejected at stage build');
    const before = await text(page);
    await page.locator('.all-safe').click();
    await page.locator('.cm-line', { hasText: 'placement_group_config' }).waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    await page.locator('.cm-line', { hasText: 'resources_per_bundle' }).waitFor();
    check((await text(page)) === before, 'undo does not bring the text back');
    await close();
  },
});

const chosen = (browser) => ({
  'another release is written as a comment, and the totals follow': async () => {
    const { page, close } = await open(browser);
    const releases = await page.locator('.release option').allInnerTexts();
    check(releases.includes('2.60.0') && releases.includes('2.9.0'), `the releases are ${releases.join()}`);
    await page.locator('.release').selectOption('2.60.0');
    await untilTotals(page, 'Rejected at stage build Ray 2.60.0');
    check((await text(page)).includes('# rayServeLens.rayVersion: 2.60.0'), 'the comment does not say so');
    await page.locator('.release').selectOption('');
    await page.locator('.cm-line', { hasText: 'rayVersion' }).waitFor({ state: 'detached' });
    await close();
  },
  'nodes are typed, and what cannot be read of them is told and not written': async () => {
    const { page, close } = await open(browser);
    const nodes = page.locator('.nodes-input');
    await nodes.fill('2 x cpu=16, gpu=2');
    await nodes.press('Enter');
    await untilTotals(page, 'fits');
    check((await text(page)).includes('# rayServeLens.cluster: 2 x cpu=16, gpu=2'), 'the comment does not say so');
    await page.locator('.nodes-input').fill('cpu=many');
    await page.locator('.nodes-input').press('Enter');
    await page.locator('.fault', { hasText: 'many' }).waitFor();
    check((await text(page)).includes('2 x cpu=16, gpu=2'), 'what cannot be read was written');
    await close();
  },
});

const drawn = (browser) => ({
  'the picture opens from a lens, shows both levels and writes a number into the text': async () => {
    const { page, close } = await open(browser);
    await page.locator('.lens-over').first().click();
    await page.locator('.sheet .node').waitFor();
    await page.locator('.sheet .levels label').last().click();
    await page.locator('.sheet h1', { hasText: '8 replicas wait' }).waitFor();
    await page.locator('.sheet input[data-what="nodes"]').fill('3');
    await page.locator('.sheet [data-write^="nodes"]').click();
    await page.locator('.cm-line', { hasText: '3 x cpu=4' }).waitFor();
    await close();
  },
  'two releases are compared, and the safe fixes of one are made': async () => {
    const { page, close } = await open(browser);
    await turn(page, 'compare');
    await page.locator('.sheet h1', { hasText: 'Ray 2.60.0 rejects it' }).waitFor();
    await page.locator('.sheet [data-mend]').click();
    await page.locator('.cm-line', { hasText: 'placement_group_config' }).first().waitFor();
    await page.locator('.sheet .link').first().click();
    check(await page.evaluate(() => document.activeElement?.matches('.cm-content')), 'a link leads to no line');
    await close();
  },
});

export const doneTests = (browser) => ({
  ...mended(browser),
  ...stepwise(browser),
  ...chosen(browser),
  ...drawn(browser),
});
