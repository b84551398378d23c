// Packs the extension, for hosts with and without Node, into one .vsix.
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundle.mjs';
import { SERVERS, extension, programs, styleOf } from '../outputs.mjs';
import { extensionManifest, fileName } from './manifests.mjs';
import { writePages } from './pages.mjs';
import { bundleInto, stageIn, writeBill } from './stage.mjs';
import { vsce } from './vsce.mjs';

/** What stands beside the programs. */
const BESIDE = ['docs/walkthrough', 'syntaxes'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
);
const FILES = ['package.nls.json', 'package.nls.vi.json', 'examples/two-llm-apps.yaml', 'media/icon.png', ...BESIDE];

/** Packs into the folder `target` what is put together in `stage`; gives the files made. */
export const packExtension = async (stage, target) => {
  const dist = join(stage, 'dist');
  const made = join(target, `${fileName}.vsix`);
  const bill = join(target, `${fileName}.vsix.cdx.json`);
  const style = styleOf();
  const packages = await bundleInto(stage, [...extension(dist, style), programs(dist, SERVERS, style)]);
  const { copy, write, writeJson } = stageIn(stage);
  renameSync(join(dist, 'extension.cjs'), join(stage, 'extension.js'));
  writePages(dist);
  // The servers are modules.
  writeJson('dist/package.json', { type: 'module' });
  writeJson('package.json', extensionManifest());
  for (const path of FILES) copy(path);
  writeBill(bill, 'application', packages, stage);
  write('.vscodeignore', '# All that stands here is packed.\n');
  const { repository } = extensionManifest();
  const bare = repository === undefined ? ['--allow-missing-repository'] : [];
  await vsce(stage, ['package', '--no-dependencies', '--allow-star-activation', ...bare, '--out', made]);
  return [made, bill];
};
