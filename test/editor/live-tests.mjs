// Tests of a running cluster in a real VS Code, by name.
import { serveDashboard } from './dashboard.mjs';
import { beside, connect, openView, press, run, sideRow, told, typeSlowly, until } from './live-window.mjs';
import { barItem, check, line, row, take } from './picks-window.mjs';

const fromConnectToEnd = (browser) =>
  beside(browser, {}, async ({ page, dashboard }) => {
    await openView(page);
    await sideRow(page, 'Nothing is connected').waitFor();
    check(dashboard.requests.length === 0, 'something was sent before anybody asked');
    await connect(page, dashboard.address);
    await sideRow(page, 'by-hand').waitFor();
    await page
      .locator('.part.sidebar [role="treeitem"][aria-label^="application by-hand, RUNNING, /by-hand"]')
      .waitFor();
    await page.locator('.part.sidebar', { hasText: `Ray 2.47.1 · 127.0.0.1:${dashboard.port}` }).waitFor();
    const why = /^deployment answer, UPDATING, 1\/2, .*needs 1 CPU, 0\.4 GPU/;
    await page.getByRole('treeitem', { name: why }).waitFor();
    await barItem(page, `127.0.0.1:${dashboard.port}`).waitFor();
    check(dashboard.changes().length === 0, 'something was changed');
    await run(page, 'Disconnect From the Cluster');
    await sideRow(page, 'Nothing is connected').waitFor();
    const asked = dashboard.requests.length;
    await run(page, 'Show Log');
    check(dashboard.requests.length === asked, 'something was sent after the end');
  });

const logs = (browser) =>
  beside(browser, {}, async ({ page, dashboard }) => {
    await openView(page);
    await connect(page, dashboard.address);
    await sideRow(page, 'r5azot7u').click();
    await line(page, 'first line').waitFor();
    dashboard.log.text += 'INFO second line\n';
    await line(page, 'second line').waitFor();
    const { url } = dashboard.requests.find((one) => one.url.startsWith('/api/v0/logs/file'));
    check(url.includes('filename=serve%2Freplica_sized_Sized_r5azot7u.log&lines=200'), url);
    Object.assign(dashboard.log, { status: 500, text: 'A file is not found at: /tmp/ray/session_1/logs/serve' });
    await line(page, 'not read on: A file is not found').waitFor();
    await line(page, 'second line').waitFor();
    await run(page, 'View: Close Editor');
    const reads = () => dashboard.requests.filter((one) => one.url.startsWith('/api/v0/logs/file')).length;
    await line(page, 'applications:').waitFor();
    const before = reads();
    await run(page, 'Look at the Cluster Now');
    await until('a look', () => dashboard.requests.filter(({ url: of }) => of === '/api/version').length > 1);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    check(reads() === before, 'a log that nobody sees is read on');
  });

const token = (browser) =>
  beside(browser, { token: 'of-this-cluster' }, async ({ page, dashboard }) => {
    const other = await serveDashboard();
    await openView(page);
    await connect(page, dashboard.address);
    await told(page, '401');
    const first = page
      .locator('.notifications-center .notification-list-item-buttons-container .monaco-button')
      .first();
    check((await first.textContent()) === 'Set Token…', `first is offered: ${await first.textContent()}`);
    await press(page, '401', 'Set Token…');
    await take(page, 'Token');
    await page.locator('.quick-input-widget input[type="password"]:focus').waitFor();
    await typeSlowly(page, 'of-this-cluster');
    await page.keyboard.press('Enter');
    await sideRow(page, 'by-hand').waitFor();
    await connect(page, other.address);
    await barItem(page, `127.0.0.1:${other.port}`).waitFor();
    await until('an answer', () => other.requests.length > 3);
    check(
      other.requests.every(({ headers }) => headers.authorization === undefined),
      'another cluster got it',
    );
    other.close();
  });

const stale = (browser) =>
  beside(browser, {}, async ({ page, dashboard }) => {
    await openView(page);
    await connect(page, dashboard.address);
    await sideRow(page, 'by-hand').waitFor();
    dashboard.close();
    await run(page, 'Look at the Cluster Now');
    await barItem(page, 'stale').waitFor();
    await sideRow(page, 'by-hand').waitFor();
    await sideRow(page, 'does not answer').waitFor();
  });

const offeredByWorkspace = (browser) =>
  beside(
    browser,
    {},
    async ({ page, dashboard }) => {
      await openView(page);
      await sideRow(page, 'Nothing is connected').waitFor();
      await run(page, 'Connect to a Running Cluster');
      await row(page, dashboard.address).waitFor();
      check(dashboard.requests.length === 0, 'a workspace made the editor send something');
    },
    ({ address }) => ({ files: { '.vscode/settings.json': JSON.stringify({ 'rayServeLens.live.address': address }) } }),
  );

const setByPerson = (browser) =>
  beside(
    browser,
    {},
    async ({ page }) => {
      await openView(page);
      await sideRow(page, 'by-hand').waitFor();
    },
    ({ address }) => ({ settings: { 'rayServeLens.live.address': address } }),
  );

/** The tests by name. */
export const liveTests = (browser) => ({
  'a cluster is asked once the person connects, its applications are shown, and the end is the end': () =>
    fromConnectToEnd(browser),
  'the log of a replica is a click away, and read on while it is shown': () => logs(browser),
  'a token goes to its cluster and to no other': () => token(browser),
  'what was read stays, and is marked, when nobody answers any more': () => stale(browser),
  'an address that a workspace names is only offered': () => offeredByWorkspace(browser),
  'an address of the person’s own settings is connected': () => setByPerson(browser),
});
