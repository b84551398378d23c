// The list of links that lead out of the project, so that somebody may look whether they still lead somewhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRulePage, markdownFiles, root } from './files.mjs';
import { linksOf } from './markdown.mjs';

const isOuter = ({ to }) => /^https?:/.test(to);

/** The page's Markdown, not yet formatted. */
export const outerLinksPage = () => {
  const places = new Map();
  for (const path of markdownFiles().filter((one) => one !== 'docs/outer-links.md'))
    for (const { to } of linksOf(readFileSync(join(root, path), 'utf8')).filter(isOuter))
      places.set(to, new Set([...(places.get(to) ?? []), isRulePage(path) ? 'rules' : path]));
  const rows = [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([to, from]) => `| <${to}> | ${[...from].join('<br>')} |`);
  const list = rows.length === 0 ? 'There is none.' : `| Link | Where it stands |\n| - | - |\n${rows.join('\n')}`;
  return `# Links that lead out\n\nEvery link of the documentation that leads out of the project. Written by \`npm run docs\`; nothing asks the network.\n\n${list}\n`;
};
