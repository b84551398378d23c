// What a Markdown text holds that can be held against the world: fenced blocks with the notes above them, links, headings.

const FENCE = /^( *)(```+)([\w-]*)\s*$/;
const NOTE = /^ *<!-- (.+?) -->$/;

/** Notes right above a line, the nearest last; empty lines between them count nothing. */
const notesAbove = (lines, index) => {
  const notes = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const note = NOTE.exec(lines[at]);
    if (note) notes.unshift(note[1]);
    else if (lines[at].trim() !== '') break;
  }
  return notes;
};

/** Each fenced block: its language, its text, the line of its fence (from 0) and the HTML comments above it. */
export const blocksOf = (text) => {
  const lines = text.split('\n');
  const blocks = [];
  for (let at = 0; at < lines.length; at += 1) {
    const open = FENCE.exec(lines[at]);
    if (!open) continue;
    const [, indent, fence, language] = open;
    const end = lines.findIndex((line, index) => index > at && line.trim() === fence);
    if (end < 0) break;
    const inner = lines.slice(at + 1, end).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    blocks.push({
      language,
      text: inner.map((line) => `${line}\n`).join(''),
      line: at,
      end,
      notes: notesAbove(lines, at),
    });
    at = end;
  }
  return blocks;
};

/** The text without fenced blocks and code between backquotes; every line keeps its number. */
const proseOf = (text) => {
  const lines = text.split('\n');
  for (const { line, end } of blocksOf(text)) for (let at = line; at <= end; at += 1) lines[at] = '';
  return lines.map((line) => line.replace(/`[^`]*`/g, ''));
};

/** Each link and picture: where it leads and the line (from 0) it stands in. */
export const linksOf = (text) =>
  proseOf(text).flatMap((line, index) =>
    [...line.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|(?:href|src)="([^"]+)"|<(https?:[^>]+)>/g)].map(
      ([, inline, html, bare]) => ({ to: inline ?? html ?? bare, line: index }),
    ),
  );

/** The anchor that hosts make of a heading: lower case, no punctuation, hyphens for spaces. */
export const anchorOf = (heading) =>
  heading
    .replace(/`|\[([^\]]*)\]\([^)]*\)/g, (_, label) => label ?? '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replace(/ /g, '-');

/** Every anchor of a text; what stands twice has a number behind it. */
export const anchorsOf = (text) => {
  const fenced = new Set(
    blocksOf(text).flatMap(({ line, end }) => Array.from({ length: end - line + 1 }, (_, i) => line + i)),
  );
  const seen = new Map();
  return text.split('\n').flatMap((line, index) => {
    const heading = /^#{1,6} (.+)$/.exec(line);
    if (!heading || fenced.has(index)) return [];
    const anchor = anchorOf(heading[1]);
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return [times === 0 ? anchor : `${anchor}-${times}`];
  });
};
