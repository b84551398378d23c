// Writes the project's Markdown as the pages of the site, with its pictures, in both languages.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRulePage, markdownFiles, root } from '../docs/files.mjs';
import { linksOf } from '../docs/markdown.mjs';
import { pageText } from './page-text.mjs';
import { pageOf, placeOf } from './places.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const isVietnamese = (page) => page.startsWith('vi/');

const NOT_YET = '> Trang này chưa có bản tiếng Việt.\n\n';

/** What stands over the pages of the README: name, sentence, buttons and picture. */
const hero = (text, language, hasPlayground) => {
  const [, tagline] = /^\*\*(.+?)\*\*/m.exec(text) ?? [];
  const words =
    language === 'vi'
      ? { start: 'Năm phút làm quen', install: 'Cài đặt', install_at: '#cài-đặt', try: 'Thử trong trình duyệt' }
      : { start: 'Five minutes', install: 'Install', install_at: '#install', try: 'Try it in the browser' };
  const up = language === 'vi' ? '/vi' : '';
  const actions = [
    { theme: 'brand', text: words.start, link: `${up}/tour` },
    { theme: 'alt', text: words.install, link: words.install_at },
    ...(hasPlayground ? [{ theme: 'alt', text: words.try, link: '/playground/', target: '_self' }] : []),
  ];
  const content = { layout: 'home', hero: { name: 'Ray Serve Lens', tagline, actions } };
  return `---\n${JSON.stringify(content)}\n---\n\n`;
};

/** The README below its title and first sentence, which the hero has. */
const belowHero = (text) => text.replace(/^# .+\n+/, '').replace(/^\*\*.+?\*\*.*\n+/m, '');

/** Every page of the site: its file, its text's file and its language. A page that only one language has is in both. */
export const pageList = () => {
  const own = markdownFiles().flatMap((from) => {
    const page = pageOf(from);
    return page === null ? [] : [{ from, page, language: isVietnamese(page) ? 'vi' : 'en', borrowed: false }];
  });
  const there = new Set(own.map(({ page }) => page));
  const borrowed = own
    .filter(({ page, language }) => language === 'en' && !there.has(`vi/${page}`))
    .map(({ from, page }) => ({ from, page: `vi/${page}`, language: 'vi', borrowed: from !== 'docs/rules/README.md' }));
  return [...own, ...borrowed];
};

const textOf = ({ from, page, language, borrowed }, hasPlayground) => {
  const text = read(from);
  if (/^(?:vi\/)?index\.md$/.test(page))
    return hero(text, language, hasPlayground) + pageText(belowHero(text), from, language);
  const body = pageText(text, from, language);
  if (!borrowed) return body;
  return `---\nsearch: false\n---\n\n${body.replace(/^(# .+\n+)/m, `$1${NOT_YET}`)}`;
};

/** The groups of the index page as a sidebar: its second column is that of Vietnamese. */
export const sidebarOf = (language) => {
  const groups = [];
  for (const line of read('docs/README.md').split('\n')) {
    if (line.startsWith('## ')) groups.push({ text: line.slice(3), items: [] });
    const [first, second] = line.startsWith('| ') ? line.split('|').slice(1, 3) : [];
    const cell = language === 'vi' && second?.includes('](') ? second : first;
    const [link] = cell ? [.../\[(.+?)\]\((.+?)\)/g[Symbol.matchAll](cell)] : [];
    const place = link && placeOf('docs/README.md', link[2], language);
    if (place) groups.at(-1)?.items.push({ text: link[1], link: place.replace(/(?:index)?\.md/, '') });
  }
  return groups;
};

/** The codes of all rules as a sidebar. */
export const ruleSidebar = (language) =>
  markdownFiles()
    .filter((path) => isRulePage(path) && !path.includes('/vi/'))
    .map((path) => /([\w-]+)\.md$/.exec(path)[1])
    .map((code) => ({ text: code, link: `${language === 'vi' ? '/vi' : ''}/rules/${code}` }));

/** Writes all pages into an empty folder. */
export const writePages = (folder, hasPlayground) => {
  rmSync(folder, { recursive: true, force: true });
  const pages = pageList();
  for (const entry of pages) {
    const path = join(folder, entry.page);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, textOf(entry, hasPlayground));
  }
  cpSync(join(root, 'docs/pictures'), join(folder, 'pictures'), { recursive: true });
  const drawn = new Set(
    pages
      .flatMap(({ from }) => linksOf(read(from)).map(({ to }) => to))
      .filter((to) => /^(?:docs\/)?[\w.-]+\.svg$/.test(to)),
  );
  for (const to of drawn) {
    const name = to.replace(/^docs\//, '');
    if (existsSync(join(root, 'docs', name))) cpSync(join(root, 'docs', name), join(folder, name));
  }
};
