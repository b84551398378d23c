// Tests of a running cluster in a real VS Code, by name.
import { serveDashboard } from './dashboard.mjs';
import { beside, box, connect, openView, press, run, sideRow, told, typeSlowly, until } from './live-window.mjs';
import { barItem, check, dialog, line, row, take } from './picks-window.mjs';

const fromConnectToEnd = (browser) =>
  beside(browser, {}, async ({ page, dashboard }) => {
    await openView(page);
    await sideRow(page, 'Nothing is connected').waitFor();
    check(dashboard.requests.length === 0, 'something was sent before anybody asked');
    await connect(page, dashboard.address);
    await sideRow(page, 'by-hand').waitFor();
    await sideRow(page, 'waiting').waitFor();
    await barItem(page, `127.0.0.1:${dashboard.port}`).waitFor();
    check(dashboard.changes().length === 0, 'something was changed');
    await run(page, 'Disconnect From the Cluster');
    await sideRow(page, 'Nothing is connected').waitFor();
    const asked = dashboard.requests.length;
    await run(page, 'Show Log');
    check(dashboard.requests.length === asked, 'something was sent after the end');
  });

const deploy = (browser) =>
  beside(browser, {}, async ({ page, dashboard }) => {
    await openView(page);
    await connect(page, dashboard.address);
    await sideRow(page, 'by-hand').waitFor();
    await line(page, 'applications:').click();
    await run(page, 'Deploy This File');
    await dialog(page).filter({ hasText: 'Deploy two-llm-apps.yaml to' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    check(dashboard.changes().length === 0, 'it was deployed though nobody agreed');
    await run(page, 'Deploy This File');
    await dialog(page).getByRole('button', { name: 'Deploy', exact: true }).click();
    await told(page, 'two-llm-apps.yaml is RUNNING');
    const [put, ...more] = dashboard.changes();
    check(more.length === 0 && put.method === 'PUT' && put.url === '/api/serve/applications/', 'it is not one PUT');
    const names = (body) =>
      JSON.parse(body)
        .applications.map(({ name }) => name)
        .join();
    check(names(put.body) === 'falcon3-1b,falcon-h1-0.5b', put.body);
    const { 'sec-fetch-mode': fetched, 'user-agent': agent } = put.headers;
    check(fetched === undefined && agent === 'ray-serve-lens', `it looks like a browser: ${fetched} ${agent}`);
    await sideRow(page, 'falcon-h1-0.5b').waitFor();
    await press(page, 'is RUNNING', 'Undo: Deploy What Ran Before');
    await dialog(page).getByRole('button', { name: 'Deploy', exact: true }).click();
    await until('second PUT', () => dashboard.changes().length === 2);
    check(names(dashboard.changes()[1].body) === 'sized,elastic,grouped,waiting,missing', 'it is not what ran before');
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
  });

const shutDown = (browser) =>
  beside(browser, {}, async ({ page, dashboard }) => {
    await connect(page, dashboard.address);
    await barItem(page, `127.0.0.1:${dashboard.port}`).waitFor();
    await run(page, 'Shut Down an Application');
    await take(page, 'sized');
    await box(page, 'sized').waitFor();
    await typeSlowly(page, 'other');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-message', { hasText: 'This is another name' }).waitFor();
    check(dashboard.changes().length === 0, 'it was shut down by another name');
    await page.keyboard.press('Control+A');
    await typeSlowly(page, 'sized');
    await page.locator('.quick-input-message', { hasText: 'Type sized to' }).waitFor();
    await page.keyboard.press('Enter');
    await told(page, 'sized is shut down');
    const [put, ...more] = dashboard.changes();
    const names = JSON.parse(put.body)
      .applications.map(({ name }) => name)
      .join();
    check(more.length === 0 && names === 'elastic,grouped,waiting,missing', `deployed: ${names}`);
  });

const token = (browser) =>
  beside(browser, { token: 'of-this-cluster' }, async ({ page, dashboard }) => {
    const other = await serveDashboard();
    await openView(page);
    await connect(page, dashboard.address);
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
  'a file is deployed by one request after the person agreed, and what ran before by another': () => deploy(browser),
  'the log of a replica is a click away, and read on while it is shown': () => logs(browser),
  'an application is shut down once its name was typed': () => shutDown(browser),
  'a token goes to its cluster and to no other': () => token(browser),
  'what was read stays, and is marked, when nobody answers any more': () => stale(browser),
  'an address that a workspace names is only offered': () => offeredByWorkspace(browser),
  'an address of the person’s own settings is connected': () => setByPerson(browser),
});
