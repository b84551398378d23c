// Where each text of the project stands on the site.
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../docs/files.mjs';

const NAMED = {
  'README.md': 'index.md',
  'README.vi.md': 'vi/index.md',
  'SECURITY.md': 'report-a-fault.md',
  'docs/README.md': 'pages.md',
  'docs/rules/README.md': 'rules/index.md',
  'docs/decisions/README.md': 'decisions/index.md',
  'oracle/README.md': 'oracle.md',
};

/** The page of a Markdown file, from the folder of the site's pages; null where the site has none for it. */
export const pageOf = (path) => {
  if (path in NAMED) return NAMED[path];
  if (path.startsWith('docs/walkthrough/') || path.startsWith('.')) return null;
  const rule = /^docs\/rules\/(vi\/)?([\w-]+\.md)$/.exec(path);
  if (rule) return `${rule[1] ?? ''}rules/${rule[2]}`;
  const vietnamese = /^docs\/([\w-]+)\.vi\.md$/.exec(path);
  if (vietnamese) return `vi/${vietnamese[1]}.md`;
  if (path.startsWith('docs/')) return path.slice('docs/'.length).toLowerCase();
  return path.includes('/') ? null : path.toLowerCase().replaceAll('_', '-');
};

/** Where a link of a file leads on the site: a page, a picture, or null where the site has nothing of it. */
export const placeOf = (from, to, language) => {
  const [path, anchor = ''] = to.split('#');
  const target = path === '' ? from : posix.normalize(posix.join(dirname(from), path));
  const picture = /^docs\/((?:pictures\/)?[\w.-]+\.(?:png|svg))$/.exec(target);
  if (picture) return `/${picture[1]}`;
  const index = existsSync(join(root, target, 'README.md')) ? `${target.replace(/\/$/, '')}/README.md` : target;
  const page = index.endsWith('.md') ? pageOf(index) : null;
  if (page === null) return null;
  const shared = language === 'vi' && !page.startsWith('vi/') ? `vi/${page}` : page;
  return `/${shared}${anchor === '' ? '' : `#${anchor}`}`;
};
