// Builds the playground, one page that needs nothing else: `node scripts/playground.mjs [FOLDER] [--serve [PORT]]`.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forWeb, root } from './bundle.mjs';
import { styleOf } from './outputs.mjs';

const style = { ...styleOf(), write: false };
const texts = { '.yaml': 'text', '.py': 'text' };

const textOf = async (options) => (await build({ ...forWeb, ...style, ...options })).outputFiles[0].text;

/** The server of the web extension, in one file: what it loads later there is part of it here. */
const server = () => textOf({ entryPoints: ['server/src/lsp/browser-main.ts'], format: 'iife' });

const page = () => textOf({ entryPoints: ['playground/src/main.tsx'], format: 'iife', loader: texts });

/** The styles are a text that a module gives. */
const styles = async () => {
  const text = await textOf({ entryPoints: ['playground/src/styles.ts'], format: 'esm' });
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)).STYLES;
};

/** As it can stand in an element of HTML: what would end or hide it is written otherwise, and says the same. */
const inElement = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

const hashOf = (text) => createHash('sha256').update(text).digest('base64');

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#0969da" stroke-width="2.6" stroke-linecap="round"><circle cx="14" cy="14" r="10"/><path d="M21.5 21.5 29 29M9.5 17.5v-4M14 17.5v-8M18.5 17.5v-5.5"/></svg>`;

/** No request may leave: neither of the page, nor of its worker, which a blob makes and this policy binds too. */
const policyFor = (script, nonce) =>
  [
    "default-src 'none'",
    `script-src 'sha256-${hashOf(script)}'`,
    `style-src 'nonce-${nonce}'`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The page as one text, the same from the same sources. */
export const playgroundPage = async () => {
  const [frame, css, served, drawn] = await Promise.all([
    readFile(join(root, 'playground/page.html'), 'utf8'),
    styles(),
    server(),
    page(),
  ]);
  const script = inElement(drawn);
  const nonce = hashOf(css).slice(0, 16);
  const parts = {
    policy: policyFor(script, nonce),
    icon: `data:image/svg+xml,${encodeURIComponent(ICON)}`,
    styles: `<style nonce="${nonce}">${css}</style>`,
    server: `<script type="text/plain" id="server">${inElement(served)}</script>`,
    page: `<script>${script}</script>`,
  };
  return frame.replaceAll(/\{(policy|icon|styles|server|page)\}/g, (_, name) => parts[name]);
};

/** Writes the page into a folder; the path of its file. */
export const buildPlayground = async (folder) => {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'index.html');
  await writeFile(file, await playgroundPage());
  return file;
};

/** Serves the page on this machine alone; resolves to its address. */
const serve = async (file, port) => {
  const server = createServer(async ({ url }, response) => {
    if (url !== '/' && !url.startsWith('/?')) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(await readFile(file));
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = join(root, 'playground/dist')] = process.argv.slice(2).filter((one) => !/^--|^\d+$/.test(one));
  const file = await buildPlayground(folder);
  console.log(`${relative(process.cwd(), file)}: open it in a browser, or put it on any server.`);
  if (process.argv.includes('--serve')) {
    const port = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 0);
    console.log(`Served at ${await serve(file, port)}, until Ctrl+C.`);
  }
}
