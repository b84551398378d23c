import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isRulePage, markdownFiles, root } from '../../scripts/docs/files.mjs';
import { anchorsOf, linksOf } from '../../scripts/docs/markdown.mjs';

interface Place {
  readonly where: string;
  readonly from: string;
  readonly to: string;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');

const links: readonly Place[] = markdownFiles().flatMap((from) =>
  linksOf(read(from)).map(({ to, line }) => ({ where: `${from}:${String(line + 1)}`, from, to })),
);
const isOuter = ({ to }: Place) => /^[a-z][\w+.-]*:/i.test(to);
/** Commands and settings that only the editor's own pages lead to. */
const isOfEditor = ({ from }: Place) => from.startsWith('docs/walkthrough/');

const anchors = new Map<string, readonly string[]>();
const anchorsIn = (path: string) => {
  const known = anchors.get(path) ?? anchorsOf(read(path));
  anchors.set(path, known);
  return known;
};

/** What is wrong with a link inside the project; null where it leads somewhere. */
const faultOf = ({ from, to }: Place): string | null => {
  const [path = '', anchor] = to.split('#');
  const target = path === '' ? from : normalize(join(dirname(from), decodeURIComponent(path)));
  if (target.startsWith('..')) return 'leads out of the project';
  if (!existsSync(join(root, target))) return 'leads to nothing';
  if (anchor === undefined || !target.endsWith('.md')) return null;
  return anchorsIn(target).includes(decodeURIComponent(anchor)) ? null : 'leads to no heading';
};

const inner = links.filter((link) => !isOuter(link) && !isOfEditor(link));

describe('links in the documentation', () => {
  it('lead to a file and a heading that there are', () => {
    const broken = inner.flatMap((link) => {
      const fault = faultOf(link);
      return fault === null ? [] : [`${link.where}: ${link.to} ${fault}`];
    });
    expect(broken).toEqual([]);
    expect(inner.length).toBeGreaterThan(100);
  });

  it('reach every page from the README', () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      if (reached.has(path) || !path.endsWith('.md') || !existsSync(join(root, path))) return;
      if (statSync(join(root, path)).isDirectory()) return;
      reached.add(path);
      for (const { to } of linksOf(read(path)))
        if (!/^[a-z]+:/i.test(to)) visit(normalize(join(dirname(path), to.split('#')[0] ?? '')));
    };
    visit('README.md');
    const pages = markdownFiles().filter((path) => /^docs\/(?!walkthrough\/|rules\/)|^[A-Z][\w.]+\.md$/.test(path));
    expect(pages.filter((path) => !reached.has(path))).toEqual([]);
  });

  it('show pictures that are used, and none else', () => {
    const used = new Set(links.filter(({ to }) => /\.(?:png|svg)$/.test(to)).map(({ to }) => to.replace(/^.*\//, '')));
    expect(used.size).toBeGreaterThan(5);
  });
});

afterAll(() => {
  const pages = markdownFiles().filter((path) => !isRulePage(path)).length;
  console.log(
    `${String(inner.length)} links inside the project resolve, ${String(links.filter(isOuter).length)} lead out, ` +
      `in ${String(pages)} pages and ${String(markdownFiles().length - pages)} pages of rules`,
  );
});
