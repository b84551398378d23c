// The changelog and the files it is made of.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Kinds of change in the order of the changelog. */
const KINDS = { added: 'Added', changed: 'Changed', fixed: 'Fixed', removed: 'Removed' };

/** A file of a change: what kind it is, and a paragraph. */
const CHANGE = /^---\r?\nkind: *(\w+)\s*\r?\n---\r?\n(.*)$/s;

/** The files of a folder of changes: `{ name, kind, text }`; a kind that is none is null. */
export const changesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => {
      const [, kind, text] = CHANGE.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      return {
        name,
        kind: Object.hasOwn(KINDS, kind ?? '') ? kind : null,
        text: text?.trim().replaceAll(/\s*\n\s*/g, ' '),
      };
    });

/** What the changelog says of a version. */
export const sectionOf = (version, changes, date) => {
  const groups = Object.entries(KINDS).flatMap(([kind, title]) => {
    const lines = changes.filter((change) => change.kind === kind).map(({ text }) => `- ${text}`);
    return lines.length === 0 ? [] : [`### ${title}\n\n${lines.join('\n')}`];
  });
  return [`## ${version} (${date.toISOString().slice(0, 10)})`, ...groups].join('\n\n') + '\n';
};

/** A changelog with one more section, which stands before the others. */
export const withSection = (changelog, section) => {
  const at = /^## /m.exec(changelog)?.index ?? changelog.length;
  const [before, after] = [changelog.slice(0, at).trimEnd(), changelog.slice(at)];
  return `${before}\n\n${section}${after === '' ? '' : `\n${after}`}`;
};
