import { describe, expect, it } from 'vitest';
import { pageText } from '../../scripts/site/page-text.mjs';
import { pageList } from '../../scripts/site/pages.mjs';
import { placeOf } from '../../scripts/site/places.mjs';

const pages = pageList();

describe('the site', () => {
  it('has every page in both languages', () => {
    const there = new Set(pages.map(({ page }) => page));
    const alone = [...there].filter((page) => !there.has(page.startsWith('vi/') ? page.slice(3) : `vi/${page}`));
    expect(alone).toEqual([]);
    expect(there).toContain('vi/rules/cpu-contention.md');
    // Two that differ in their capitals only are one on many disks.
    expect(new Set([...there].map((page) => page.toLowerCase())).size).toBe(pages.length);
  });

  it('leads to pages, in the language of the reader, and to pictures', () => {
    expect(placeOf('README.md', 'docs/tour.md', 'en')).toBe('/tour.md');
    expect(placeOf('README.vi.md', 'docs/command-line.md#why-something-waits', 'vi')).toBe(
      '/vi/command-line.md#why-something-waits',
    );
    expect(placeOf('docs/vi/tour.md', '../pictures/2-hover.png', 'vi')).toBe('/pictures/2-hover.png');
    expect(placeOf('docs/tour.md', 'rules', 'en')).toBe('/rules/index.md');
    expect(placeOf('docs/in-the-editor.md', '../examples/kuberay/rayservice.yaml', 'en')).toBeNull();
  });

  it('shows what the project holds elsewhere as words, and text as text', () => {
    expect(pageText('See [it](../examples/x.yaml), `<b>`, <head> and {{ x }}.\n', 'docs/tour.md', 'en')).toBe(
      'See it, `<b>`, &lt;head> and &#123;&#123; x }}.\n',
    );
  });

  it('marks what is wrong in a rule’s example, and what to write instead', () => {
    const text = 'a\n\n```yaml\nx: 1\n```\n\nInstead:\n\n```yaml\nx: 2\n```\n';
    expect(pageText(text, 'docs/rules/x.md', 'en').match(/data-label="\w+"/g)).toEqual([
      'data-label="Before"',
      'data-label="After"',
    ]);
    expect(pageText(text, 'docs/tour.md', 'en')).not.toContain('data-label');
  });
});
