// What a person sees and presses of a running cluster.
import { serveDashboard } from './dashboard.mjs';
import { inWindow, openCommands, row, take } from './picks-window.mjs';

/** A window beside a dashboard of that kind; both end with the test. `optionsOf`: of the window. */
export const beside = async (browser, kind, test, optionsOf = () => ({})) => {
  const dashboard = await serveDashboard(kind);
  try {
    await inWindow(browser, (parts) => test({ ...parts, dashboard }), optionsOf(dashboard));
  } finally {
    dashboard.close();
  }
};

/** The rows of the view in the side bar. */
export const sideRow = (page, text) =>
  page.locator('.part.sidebar .monaco-list-row, .part.sidebar .welcome-view-content', { hasText: text }).first();

const notice = (page, text) => page.locator('.notifications-center .notification-list-item', { hasText: text }).first();

/** Waits for a notification. The editor shows none of itself under test: they are looked for in their list. */
export const told = (page, text) =>
  until(`notification “${text}”`, async () => {
    if ((await notice(page, text).count()) > 0) return true;
    if ((await page.locator('.notifications-center.visible').count()) === 0)
      await page.locator('.statusbar-item[id="status.notifications"]').click();
    return false;
  });

export async function press(page, text, name) {
  await told(page, text);
  await notice(page, text).click();
  await notice(page, text).getByRole('button', { name, exact: true }).click();
}

export const openView = (page) => page.locator('.activitybar .action-item a[aria-label^="Ray Serve"]').first().click();

/** Connects by the command, to an address that is typed. */
export async function connect(page, address, title = 'Connect to a Running Cluster', row = 'Type an address') {
  await run(page, title);
  await take(page, row);
  await box(page, 'http://127.0.0.1:8265').waitFor();
  await typeSlowly(page, address);
  await page.keyboard.press('Enter');
}

/** The box that waits for a text, by what stands in it before; one that was open till now takes no keys any more. */
export const box = (page, placeholder) => page.locator(`.quick-input-widget input[placeholder="${placeholder}"]:focus`);

/** A box asks the extension after each key whether what stands there is right. */
export const typeSlowly = (page, text) => page.keyboard.type(text, { delay: 5 });

/**
 * Runs a command by a click on its row: other rows may match what is typed too. The rows are those of the moment in which
 * the list was opened: a command that was let in just then is there when it is opened again.
 */
export async function run(page, title, tries = 3) {
  await openCommands(page, title);
  const isListed = await row(page, title)
    .waitFor({ timeout: 20_000 })
    .then(
      () => true,
      () => false,
    );
  if (!isListed && tries > 1) {
    await page.keyboard.press('Escape');
    return run(page, title, tries - 1);
  }
  await row(page, title).click();
}

/** Waits until something outside of the window holds. */
export async function until(what, holds) {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`no ${what} within a minute`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
