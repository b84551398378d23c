// Which npm packages are inside bundles, and what their licences say.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundle.mjs';

const FOLDER = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENSE = /^licen[cs]e(?:\.(?:md|txt))?$/i;

/** Files that say what else stands in a package. */
const NOTICE = /^(?:thirdpartynotices|notice)(?:\.(?:md|txt))?$/i;

const textIn = (folder, pattern) => {
  const name = readdirSync(folder).find((file) => pattern.test(file));
  return name === undefined ? null : readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim();
};

const packageIn = (folder) => {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = textIn(folder, LICENSE);
  if (text === null || typeof license !== 'string') throw new Error(`${name} ${version} names no licence to pass on`);
  return { name, version, license, text, notice: textIn(folder, NOTICE), author, repository };
};

/**
 * The packages of which code is in the outputs of builds (metafiles of esbuild), by name:
 * `{ name, version, license, text, notice, author, repository }`. Throws where a licence is missing.
 */
export const bundledIn = (metafiles) => {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput === 0 ? [] : (FOLDER.exec(path) ?? [])));
  return [...new Set(folders)]
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(packageIn)
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
};

/** The notices that go with a package. */
export const noticesOf = (packages) => {
  const head = 'This package contains code of the packages below, under their licences.';
  const parts = packages.map(({ name, version, license, text, notice }) =>
    [`## ${name} ${version} (${license})`, text, ...(notice === null ? [] : [notice])].join('\n\n'),
  );
  return `${['# Third-party notices', head, ...parts].join('\n\n')}\n`;
};
