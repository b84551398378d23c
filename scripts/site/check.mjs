// Holds the built site against itself: each link leads to a page and a place in it, and nothing is loaded from elsewhere.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));

const decode = (text) => decodeURIComponent(text.replaceAll('&amp;', '&').replaceAll('&quot;', '"'));

/** The file that a link from a page opens. */
const fileOf = (folder, base, path) => {
  const place = join(folder, path.slice(base.length));
  return existsSync(place) && statSync(place).isDirectory() ? join(place, 'index.html') : place;
};

const idsOf = (html) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => decode(id)));

/** What is wrong with one link of a page; null where it leads somewhere. */
const faultOf = (to, path, page) => {
  if (/^[a-z][\w+.-]*:/i.test(to)) return null;
  const [way, anchor] = to.split('#').map(decode);
  const target = way === '' ? path : fileOf(page.folder, page.base, way);
  if (!existsSync(target)) return `${to} leads to nothing`;
  if (!anchor || !target.endsWith('.html')) return null;
  return page.ids(target).has(anchor) ? null : `${to} leads to no place in the page`;
};

/** Every link of the pages in a folder, with what is wrong; the playground is checked where it is built. */
export const checkSite = (folder, base) => {
  const known = new Map();
  const ids = (path) => {
    if (!known.has(path)) known.set(path, idsOf(readFileSync(path, 'utf8')));
    return known.get(path);
  };
  const faults = [];
  let links = 0;
  const pages = filesOf(folder).filter((path) => !path.startsWith(join(folder, 'playground/')));
  for (const path of pages) {
    const html = readFileSync(path, 'utf8');
    for (const [, to] of html.matchAll(/<a[^>]* href="([^"]+)"/g)) {
      links += 1;
      const fault = path.endsWith('/404.html') ? null : faultOf(to, path, { folder, base, ids });
      if (fault) faults.push(`${path.slice(folder.length + 1)}: ${fault}`);
    }
    for (const [, from] of html.matchAll(/<(?:script|link|img|iframe)[^>]* (?:src|href)="([^"]+)"/g)) {
      if (/^(?:https?:)?\/\//.test(from)) faults.push(`${path.slice(folder.length + 1)}: loads ${from}`);
      else if (!from.startsWith('data:') && !existsSync(fileOf(folder, base, decode(from))))
        faults.push(`${path.slice(folder.length + 1)}: ${from} is missing`);
    }
  }
  return { pages: pages.length, links, faults };
};
