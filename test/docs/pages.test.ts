import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/docs/files.mjs';
import { linksOf } from '../../scripts/docs/markdown.mjs';
import { notesOf, PAGES } from './notes.ts';
import type { Page } from './notes.ts';

const pageAt = (path: string) => PAGES.find((page) => page.path === path);

/** Pages in Vietnamese with the page in English that they stand beside. */
const pairs = PAGES.flatMap((vi) => {
  const path = vi.path.replace(/^docs\/vi\//, 'docs/').replace(/\.vi\.md$/, '.md');
  const en = path === vi.path ? undefined : pageAt(path);
  return en && !vi.path.startsWith('docs/walkthrough/') ? [{ en, vi }] : [];
});

/** Blocks that are the same in every language: files and commands, without what a shell does not read. */
const work = ({ blocks }: Page) =>
  blocks
    .filter((block) => block.language === 'sh' || notesOf(block).file !== undefined || notesOf(block).sums)
    .map(({ text }) => text.replace(/ +#.*$/gm, ''));

const headings = ({ text }: Page) => text.split('\n').filter((line) => /^#{1,3} /.test(line)).length;

const leadsTo = (from: Page, to: Page) =>
  linksOf(from.text).some((link) => posix.join(posix.dirname(from.path), link.to) === to.path);

describe('pages in Vietnamese', () => {
  it('are there for those who use it', () => {
    const names = pairs.map(({ en }) => en.path);
    for (const name of ['README', 'docs/tour', 'docs/numbers', 'docs/faq', 'docs/privacy', 'docs/troubleshooting'])
      expect(names).toContain(`${name}.md`);
  });

  it.each(pairs.map(({ en, vi }) => [vi.path, en, vi] as const))(
    '%s has the commands of the page in English',
    (_, en, vi) => {
      expect(work(vi)).toEqual(work(en));
    },
  );

  it.each(pairs.filter(({ en }) => en.path !== 'README.md').map(({ en, vi }) => [vi.path, en, vi] as const))(
    '%s has its parts',
    (_, en, vi) => {
      expect(headings(vi)).toBe(headings(en));
      expect(leadsTo(vi, en)).toBe(true);
      expect(leadsTo(en, vi)).toBe(true);
    },
  );
});

describe('pages that follow from elsewhere', () => {
  it('are as their command writes them', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('the table of features beside other tools', () => {
  const rows = (pageAt('docs/features-beside-others.md')?.text ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\|| \|$/g, '').trim()));

  it.each(rows.map((cells) => [cells[0] ?? '', cells] as const))('%s', (_, cells) => {
    const [ours = '', why = ''] = cells.slice(-2);
    expect(cells).toHaveLength(11);
    const [, file = '', name = ''] = /^`(test\/[\w/.-]+)`: (.+)$/.exec(why) ?? [];
    if (ours.startsWith('no')) expect(why).toMatch(/^(?!`test).{20,}$/);
    else {
      expect(existsSync(`${root}/${file}`)).toBe(true);
      expect(readFileSync(`${root}/${file}`, 'utf8').replaceAll("\\'", "'")).toContain(name);
    }
  });
});
