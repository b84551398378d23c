// Tests of a running cluster where it is reached by kubectl or from a browser, by name.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTS } from './hosts.mjs';
import { beside, connect, openView, run, sideRow, told, until } from './live-window.mjs';
import { barItem, check, dialog, line, row, take } from './picks-window.mjs';

/** Does of `kubectl` what is asked here; the forwarded port is the dashboard’s own. */
const kubectlFor = (port) => `#!/bin/sh
case "$*" in
  *get-contexts*) echo minikube; echo prod ;;
  *current-context*) echo prod ;;
  *"get services"*) printf 'ray\\tllm-head-svc\\n' ;;
  *port-forward*)
    trap 'echo ended >> "$0.calls"; exit 0' TERM
    echo "$*" >> "$0.calls"
    echo 'Forwarding from 127.0.0.1:${port} -> 8265'
    while :; do sleep 1 & wait $!; done ;;
esac
`;

const programs = ({ port }) => ({ programs: { kubectl: kubectlFor(port) } });
const callsIn = ({ folder }) => {
  const file = join(folder, 'bin/kubectl.calls');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const throughKubectl = (browser) =>
  beside(
    browser,
    {},
    async ({ page, place }) => {
      await openView(page);
      await run(page, 'Connect to a Running Cluster');
      await take(page, 'A KubeRay cluster');
      await take(page, 'prod');
      await take(page, 'llm-head-svc');
      await sideRow(page, 'by-hand').waitFor();
      await barItem(page, 'prod/ray/llm-head-svc').waitFor();
      const wanted = '--context=prod --namespace=ray port-forward --address=127.0.0.1 service/llm-head-svc :8265';
      check(callsIn(place).trim() === wanted, callsIn(place));
      await run(page, 'Disconnect From the Cluster');
      await until('end of kubectl', () => callsIn(place).includes('ended'));
    },
    programs,
  );

const notTrusted = (browser) =>
  beside(
    browser,
    {},
    async ({ page, dashboard }) => {
      await run(page, 'Connect to a Running Cluster');
      await row(page, 'Type an address').waitFor();
      check((await row(page, 'kubectl').count()) === 0, 'kubectl is offered');
      await page.keyboard.press('Escape');
      await connect(page, dashboard.address);
      await barItem(page, `127.0.0.1:${dashboard.port}`).waitFor();
      await page.keyboard.press('F1');
      await page.keyboard.type('Deploy This File');
      await row(page, 'Deploys This File').waitFor();
      check((await row(page, 'Deploy This File').count()) === 0, 'a deploy is offered');
      check(dashboard.changes().length === 0, 'something was deployed');
    },
    (dashboard) => ({ ...programs(dashboard), isRestricted: true }),
  );

const inBrowser = (browser) =>
  beside(
    browser,
    { allowsPages: true },
    async ({ page, dashboard }) => {
      await openView(page);
      await connect(page, dashboard.address);
      await sideRow(page, 'by-hand').waitFor();
      await line(page, 'applications:').click();
      await run(page, 'Deploy This File');
      await dialog(page).getByRole('button', { name: 'Deploy', exact: true }).click();
      await told(page, 'no deploy from a browser');
    },
    () => ({ settings: HOSTS.web }),
  );

const blocked = (browser) =>
  beside(
    browser,
    {},
    async ({ page, dashboard }) => {
      await connect(page, dashboard.address);
      await told(page, 'CORS');
    },
    () => ({ settings: HOSTS.web }),
  );

/** The tests by name. */
export const liveHostTests = (browser) => ({
  'a KubeRay cluster is reached by kubectl, which ends with the connection': () => throughKubectl(browser),
  'in a workspace that is not trusted no kubectl is offered and nothing can be deployed': () => notTrusted(browser),
  'a browser shows what runs where the dashboard lets it, and says that Ray takes no deploy from it': () =>
    inBrowser(browser),
  'a browser that is not let through says so': () => blocked(browser),
});
