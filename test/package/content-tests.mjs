// What the packages hold, by name.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv';
import { tool } from '../../scripts/package/tools.mjs';
import { filesInTar, filesInZip } from './archives.mjs';
import { check, packed, packages } from './pack.mjs';

/** All that may stand in a package: what runs, what goes with it, and what registries and editors show. */
const EXTENSION = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package(?:\.nls(?:\.vi)?)?\.json|extension\.js|readme\.md|changelog\.md|LICENSE\.txt|NOTICES\.md)$/,
  /^extension\/dist\/(?:server|server\.web|picture|comparison|chunks\/[\w-]+)\.js$/,
  /^extension\/dist\/(?:help|package)\.json$/,
  /^extension\/(?:docs\/walkthrough\/[\w.]+\.(?:md|svg)|syntaxes\/[\w-]+\.tmLanguage\.json)$/,
  /^extension\/(?:media\/icon\.png|examples\/two-llm-apps\.yaml)$/,
];
const LIBRARY = [
  /^package\/(?:package\.json|core\.d\.ts|README\.md|CHANGELOG\.md|LICENSE|NOTICES\.md)$/,
  /^package\/dist\/(?:cli|core|chunks\/[\w-]+)\.js$/,
  /^package\/ci\/(?:check|summary\/\w+)\.mjs$/,
];

/** Files at most, kB of 1,000 bytes at most. Who raises one says in docs/decisions/bundles.md what for. */
const LIMITS = { vsix: [65, 838], tgz: [127, 748] };

const holdsOnly = (files, allowed, ending) => {
  const strange = files.filter(({ path }) => !allowed.some((pattern) => pattern.test(path)));
  check(strange.length === 0, `it holds ${strange.map(({ path }) => path).join(', ')}`);
  const [most, kilobytes] = LIMITS[ending];
  check(files.length <= most, `it holds ${files.length} files`);
  const size = readFileSync(packed(`.${ending}`)).length / 1000;
  check(size <= kilobytes, `it has ${size} kB`);
};

const named = (files, path) => {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`${path} is missing`);
  return found.content.toString('utf8');
};

/** Files that the manifest of an extension names, as it names them. */
const namesIn = (manifest) =>
  JSON.stringify(manifest).match(/(?<=")(?:\.\/)?[\w./-]+\.(?:js|json|png|svg|md)(?=")/g) ?? [];

const wholeExtension = (files) => {
  const texts = JSON.parse(named(files, 'extension/package.nls.json'));
  const manifest = JSON.parse(named(files, 'extension/package.json'));
  const wanted = [...namesIn(manifest), ...namesIn(texts)].map((name) => name.replace(/^\.\//, ''));
  check(wanted.length > 10, 'it names no files');
  for (const name of wanted) named(files, `extension/${name}`);
};

const linksAreWhole = (readme, { repository }) => {
  const inside = [...readme.matchAll(/\]\((?!https:|#)([^)]*)\)/g)].map(([, target]) => target);
  check(repository !== undefined || inside.length === 0, `its README leads to ${inside.join(', ')}`);
};

const isValidBill = async (file) => {
  const schemas = join(await tool('@cyclonedx/cyclonedx-library', '10.3.0'), 'res/schema');
  const read = (name) => JSON.parse(readFileSync(join(schemas, name), 'utf8'));
  const ajv = new Ajv({ unknownFormats: 'ignore', schemaId: 'auto', logger: false });
  for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'])
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}`);
  const isValid = ajv.compile(read('bom-1.6.SNAPSHOT.schema.json'));
  check(isValid(JSON.parse(readFileSync(file, 'utf8'))), JSON.stringify(isValid.errors?.slice(0, 3)));
};

const billListsFiles = (bill, files, within) => {
  const { components } = JSON.parse(readFileSync(bill, 'utf8'));
  for (const { name, hashes } of components.filter(({ type }) => type === 'file')) {
    const { content } = files.find(({ path }) => path.toLowerCase() === within(name).toLowerCase()) ?? {};
    check(content !== undefined && sha256(content) === hashes[0].content, `${name} is not as the bill says`);
  }
};

const noticesNameAll = (file, notices) => {
  const { components } = JSON.parse(readFileSync(`${file}.cdx.json`, 'utf8'));
  const bundled = components.filter(({ type }) => type === 'library');
  check(bundled.length >= 8, 'hardly anything is bundled');
  for (const { name, version } of bundled) check(notices.includes(`## ${name} ${version} (`), `${name} is missing`);
};

const sumsAreRight = () => {
  const lines = readFileSync(join(packages, 'SHA256SUMS'), 'utf8').trim().split('\n');
  check(lines.length === 4, 'not every file has one');
  for (const line of lines) {
    const [sum, name] = line.split('  ');
    check(sum === sha256(readFileSync(join(packages, basename(name)))), `${name} has another`);
  }
};

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

const inExtension = (name) => `extension/${name === 'LICENSE' ? 'LICENSE.txt' : name}`;

export const contentTests = () => {
  const [vsix, tgz] = [packed('.vsix'), packed('.tgz')];
  const [extension, library] = [filesInZip(vsix), filesInTar(tgz)];
  return {
    'the extension’s package holds what runs, and little': () => holdsOnly(extension, EXTENSION, 'vsix'),
    'the npm package holds what runs, and little': () => holdsOnly(library, LIBRARY, 'tgz'),
    'every file that the extension’s manifest and texts name is there': () => wholeExtension(extension),
    'the npm package asks for no other package': () => {
      const { dependencies, scripts } = JSON.parse(named(library, 'package/package.json'));
      check(dependencies === undefined && scripts === undefined, 'it has dependencies or scripts');
    },
    'READMEs lead nowhere that does not exist': () => {
      const manifest = JSON.parse(named(library, 'package/package.json'));
      linksAreWhole(named(extension, 'extension/readme.md'), manifest);
      linksAreWhole(named(library, 'package/README.md'), manifest);
    },
    'the notices name each package of the bill of materials': () => {
      noticesNameAll(vsix, named(extension, 'extension/NOTICES.md'));
      noticesNameAll(tgz, named(library, 'package/NOTICES.md'));
    },
    'the bills of materials are valid CycloneDX, and name every file as it is packed': async () => {
      for (const file of [vsix, tgz]) await isValidBill(`${file}.cdx.json`);
      billListsFiles(`${vsix}.cdx.json`, extension, inExtension);
      billListsFiles(`${tgz}.cdx.json`, library, (name) => `package/${name}`);
    },
    'the checksums are those of the files': sumsAreRight,
  };
};
