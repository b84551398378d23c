// Tests of what changes a running cluster in a real VS Code, by name.
import { beside, box, connect, openView, press, run, sideRow, told, typeSlowly, until } from './live-window.mjs';
import { barItem, check, dialog, line, row, take } from './picks-window.mjs';

/** The names of the applications that a body deploys. */
const namesIn = (body) =>
  JSON.parse(body)
    .applications.map(({ name }) => name)
    .join();

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
    check(namesIn(put.body) === 'falcon3-1b,falcon-h1-0.5b', put.body);
    const { 'sec-fetch-mode': fetched, 'user-agent': agent } = put.headers;
    check(fetched === undefined && agent === 'ray-serve-lens', `it looks like a browser: ${fetched} ${agent}`);
    await sideRow(page, 'falcon-h1-0.5b').waitFor();
    await press(page, 'is RUNNING', 'Undo: Deploy What Ran Before');
    await dialog(page).getByRole('button', { name: 'Deploy', exact: true }).click();
    await until('second PUT', () => dashboard.changes().length === 2);
    check(
      namesIn(dashboard.changes()[1].body) === 'sized,elastic,grouped,waiting,missing',
      'it is not what ran before',
    );
  });

const SERVICE = (name, application) => `apiVersion: ray.io/v1
kind: RayService
metadata: { name: ${name} }
spec:
  serveConfigV2: |
    applications:
      - name: ${application}
        route_prefix: /${application}
        import_path: running:plain
        deployments: [{ name: answer, num_replicas: 9, ray_actor_options: { num_cpus: 1 } }]
`;

const several = (browser) =>
  beside(
    browser,
    {},
    async ({ page, dashboard }) => {
      await line(page, 'elastic').click();
      await connect(page, dashboard.address);
      await barItem(page, `127.0.0.1:${dashboard.port}`).waitFor();
      await run(page, 'Deploy This File');
      await row(page, 'RayService two').waitFor();
      const first = await page.locator('.quick-input-widget .monaco-list-row').first().textContent();
      check(first.includes('elastic'), `the first one is ${first}`);
      await page.keyboard.press('Enter');
      await dialog(page).filter({ hasText: 'Deploy services.yaml to' }).waitFor();
      // What runs changes while the person reads.
      dashboard.serve.put(JSON.stringify({ applications: [{ name: 'sized', route_prefix: '/sized' }] }));
      await dialog(page).getByRole('button', { name: 'Deploy', exact: true }).click();
      await dialog(page).filter({ hasText: 'no longer what you read' }).waitFor();
      check(dashboard.changes().length === 0, 'it was deployed though something else was agreed to');
      await dialog(page).getByRole('button', { name: 'Deploy', exact: true }).click();
      await until('PUT', () => dashboard.changes().length === 1);
      const { body } = dashboard.changes()[0];
      check(namesIn(body) === 'elastic', body);
    },
    () => ({
      file: 'services.yaml',
      files: {
        'services.yaml': `# rayServeLens.cluster: cpu=4, gpu=1\n${SERVICE('one', 'sized')}---\n${SERVICE('two', 'elastic')}`,
      },
    }),
  );

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
    const names = namesIn(put.body);
    check(more.length === 0 && names === 'elastic,grouped,waiting,missing', `deployed: ${names}`);
  });

/** The tests by name. */
export const liveChangeTests = (browser) => ({
  'a file is deployed by one request after the person agreed, and what ran before by another': () => deploy(browser),
  'of several configs the person picks one, and is asked again where something changed while they read': () =>
    several(browser),
  'an application is shut down once its name was typed': () => shutDown(browser),
});
