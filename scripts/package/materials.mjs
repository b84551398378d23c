// A bill of materials in CycloneDX 1.6: what a package is made of.
import { createHash } from 'node:crypto';
import { manifest } from './manifests.mjs';

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** An identifier that the content decides, so that the same content has the same one. */
const serialOf = (text) => {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
};

const licensesOf = (license) => (/[ ()]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }]);

const component = ({ name, version, license }) => ({
  type: 'library',
  'bom-ref': purl(name, version),
  name,
  version,
  licenses: licensesOf(license),
  purl: purl(name, version),
});

/** The bill of a package of a kind (`application` or `library`) as JSON; `files` are those in it: path and content. */
export const billOf = (kind, packages, files) => {
  const own = purl(manifest.name, manifest.version);
  const hashes = (content) => [{ alg: 'SHA-256', content: createHash('sha256').update(content).digest('hex') }];
  const bill = {
    metadata: {
      component: { ...component(manifest), type: kind, 'bom-ref': own, purl: own },
      tools: { components: [{ type: 'application', name: 'scripts/package.mjs' }] },
    },
    components: [
      ...packages.map(component),
      ...files.map(({ path, content }) => ({ type: 'file', name: path, hashes: hashes(content) })),
    ],
    dependencies: [
      { ref: own, dependsOn: packages.map(({ name, version }) => purl(name, version)) },
      ...packages.map(({ name, version }) => ({ ref: purl(name, version) })),
    ],
  };
  const head = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialOf(JSON.stringify(bill)), version: 1 };
  return `${JSON.stringify({ ...head, ...bill }, null, 2)}\n`;
};
