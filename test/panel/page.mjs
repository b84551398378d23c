// The page of the panel alone in the real browser, with a stand-in for the editor around it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { project } from '../editor/paths.mjs';

const bundled = join(project, 'node_modules/.cache/programs/panel');

/** Bundles a module of ours and loads it. */
async function load(entry, name) {
  const outfile = join(bundled, `${name}.mjs`);
  await build({
    entryPoints: [join(project, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    alias: { yaml: join(project, 'node_modules/yaml/browser/index.js') },
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

export const loadMessages = async () => (await load('test/panel/scenes.ts', 'scenes')).messages();

export const loadSheets = async () => (await load('test/panel/sheets.ts', 'sheets')).sheets();

/** Colours of the editor's own themes, as its webviews get them. */
export const THEMES = {
  light: {
    body: 'vscode-light',
    'textLink-foreground': '#005fb8',
    foreground: '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'editor-background': '#ffffff',
    focusBorder: '#005fb8',
    'button-background': '#005fb8',
    'button-foreground': '#ffffff',
  },
  dark: {
    body: 'vscode-dark',
    'textLink-foreground': '#4daafc',
    foreground: '#cccccc',
    descriptionForeground: '#9d9d9d',
    'editor-background': '#1f1f1f',
    focusBorder: '#0078d4',
    'button-background': '#0078d4',
    'button-foreground': '#ffffff',
  },
  'high-contrast': {
    body: 'vscode-high-contrast',
    'textLink-foreground': '#21a6ff',
    foreground: '#ffffff',
    descriptionForeground: '#ffffff',
    'editor-background': '#000000',
    focusBorder: '#f38518',
    'button-background': '#000000',
    'button-foreground': '#ffffff',
    contrastBorder: '#6fc3df',
  },
  'high-contrast-light': {
    body: 'vscode-high-contrast vscode-high-contrast-light',
    'textLink-foreground': '#0f4a85',
    foreground: '#292929',
    descriptionForeground: '#292929',
    'editor-background': '#ffffff',
    focusBorder: '#006bbd',
    'button-background': '#0f4a85',
    'button-foreground': '#ffffff',
    contrastBorder: '#0f4a85',
  },
};

/** The page as the extension makes it, its policy included, in a theme and language. */
async function pageText(name, theme, language) {
  const { STYLES } = await load(`panels/src/${name}/html/styles.ts`, `${name}-styles`);
  const { body, ...colours } = THEMES[theme];
  const variables = Object.entries(colours).map(([name, value]) => `--vscode-${name}: ${value};`);
  const fonts = "--vscode-font-size: 13px; --vscode-font-family: system-ui, 'DejaVu Sans', sans-serif;";
  const script = readFileSync(join(project, `dist/${name}.js`), 'utf8').replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="${language}" class="editor"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'">
<title>${name}</title><style nonce="n">:root { ${variables.join(' ')} ${fonts} }</style><style nonce="n">${STYLES}</style></head>
<body class="${body}"><div id="page"></div>
<script nonce="n">window.sent = []; window.acquireVsCodeApi = () => ({ postMessage: (one) => sent.push(one), getState: () => undefined, setState: () => {} });</script>
<script nonce="n">${script}</script></body></html>`;
}

/** Opens the page; what breaks its policy or throws is collected. */
export async function openPage(
  browser,
  { name = 'picture', theme = 'light', language = 'en', width = 900, height = 800, scale = 1 } = {},
) {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  const text = await pageText(name, theme, language);
  await page.route('http://panel.test/', (route) => route.fulfill({ contentType: 'text/html', body: text }));
  await page.goto('http://panel.test/');
  const show = (message) => page.evaluate((data) => window.postMessage(data, '*'), message);
  const sent = () => page.evaluate(() => window.sent);
  return { page, show, sent, faults };
}
