// Pictures of the two applications beside a cluster, by what a real head of 2.47.1 answered (`npm run oracle -- live-scenes`):
// `node test/editor/pictures-of-running.mjs [FOLDER]`.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { beside, connect, openView, sideRow } from './live-window.mjs';
import { project } from './paths.mjs';
import { barItem } from './picks-window.mjs';

const example = readFileSync(join(project, 'examples/two-llm-apps.yaml'), 'utf8').replace(/^# rayServeLens.*\n/gm, '');
const mended = example
  .replaceAll('max_replicas: 2', 'max_replicas: 1')
  .replaceAll(/^( *)deployment_config:/gm, '$1experimental_configs: { num_router_replicas: 1 }\n$&');

const SHOTS = [
  { name: '25-running-waits', recorded: 'scenes/two-llm-apps-2.47.1.json', text: example, locale: 'en' },
  { name: '26-running-mended', recorded: 'scenes/two-llm-apps-mended-2.47.1.json', text: mended, locale: 'en' },
  { name: '27-running-waits-vi', recorded: 'scenes/two-llm-apps-2.47.1.json', text: example, locale: 'vi' },
];

const TITLES = {
  en: ['Connect to a Running Cluster', 'Type an address'],
  vi: ['Kết nối với cụm đang chạy', 'Gõ địa chỉ'],
};

const shoot = (browser, target, { name, recorded, text, locale }) =>
  beside(
    browser,
    { recorded },
    async ({ page, dashboard }) => {
      await page.setViewportSize({ width: 1600, height: 860 });
      await openView(page);
      await connect(page, dashboard.address, ...TITLES[locale]);
      await barItem(page, `127.0.0.1:${dashboard.port}`).waitFor();
      await sideRow(page, 'falcon-h1-0.5b').waitFor();
      await page
        .locator('.codelens-decoration', { hasText: /RUNNING|DEPLOYING/ })
        .first()
        .waitFor();
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
      await page.screenshot({ path: join(target, `${name}.png`) });
      console.log(`${name}.png`);
    },
    () => ({ locale, files: { 'two-llm-apps.yaml': text } }),
  );

const target = resolve(process.argv[2] ?? join(project, 'docs/pictures'));
await install();
mkdirSync(target, { recursive: true });
const browser = await startBrowser();
try {
  for (const shot of SHOTS) await shoot(browser, target, shot);
} finally {
  await browser.close();
}
process.exit(0);
