// A Markdown file of the project as a page of the site.
import { blocksOf } from '../docs/markdown.mjs';
import { placeOf } from './places.mjs';

const AFTER = { en: 'Instead:', vi: 'Thay bằng:' };
const LABELS = { en: ['Before', 'After'], vi: ['Trước', 'Sau'] };

/** What Vue would take for its own is text here; line breaks in tables stay. */
const escapeProse = (text) => text.replace(/<(?!br>|https?:)/g, '&lt;').replaceAll('{{', '&#123;&#123;');

/** A link as the site has it; what the site does not have is its own words. */
const relink = (text, from, language) =>
  text.replace(/(!?)\[((?:[^\][]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g, (whole, picture, label, to) => {
    if (/^[a-z][\w+.-]*:/i.test(to)) return whole;
    const place = placeOf(from, to, language);
    return place === null ? label : `${picture}[${label}](${place})`;
  });

/** Changes all of a line but what stands between backquotes. */
const outsideCode = (line, change) =>
  line
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');

const proseLine = (line, from, language) => relink(outsideCode(line, escapeProse), from, language);

/** Marks of a rule's examples: what is wrong, and what to write instead, which follows the line `Instead:`. */
const marksOf = (lines, blocks, language) => {
  const [before, after] = LABELS[language];
  const yaml = blocks.filter((block) => block.language === 'yaml' || block.language === 'json');
  const isAfter = ({ line }) => lines.slice(Math.max(0, line - 2), line).includes(AFTER[language]);
  const next = (block) => yaml[yaml.indexOf(block) + 1];
  return new Map(
    yaml.flatMap((block) => {
      if (isAfter(block)) return [[block.line, ['lens-after', after, block.end]]];
      return next(block) && isAfter(next(block)) ? [[block.line, ['lens-before', before, block.end]]] : [];
    }),
  );
};

/** The page's Markdown: `from` is the file's way from the project's folder. */
export const pageText = (text, from, language) => {
  const lines = text.split('\n');
  const blocks = blocksOf(text);
  const fenced = new Map(blocks.map((block) => [block.line, block.end]));
  const marks = /^docs\/rules\//.test(from) ? marksOf(lines, blocks, language) : new Map();
  const out = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = fenced.get(at);
    if (end === undefined) {
      const line = lines[at];
      if (!/^ *<!--.*-->$/.test(line) && line !== AFTER[language]) out.push(proseLine(line, from, language));
      continue;
    }
    const [name, label] = marks.get(at) ?? [];
    if (name) out.push(`<div class="${name}" data-label="${label}">`, '');
    out.push(...lines.slice(at, end + 1));
    if (name) out.push('', '</div>');
    at = end;
  }
  return out.join('\n').replace(/\n{3,}/g, '\n\n');
};
