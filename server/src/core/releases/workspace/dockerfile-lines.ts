/** One instruction of a Dockerfile with everything that continues it. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
  /** The lines it is made of, the first one from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

const HEREDOC = /<<-?\s*["']?(\w+)["']?/;

/** The instructions of a Dockerfile: lines that end with a backslash go on, a heredoc goes on to its word. */
export const instructionsOf = (text: string): readonly Instruction[] => {
  const all = text.split(/\r?\n/);
  const instructions: Instruction[] = [];
  for (let at = 0; at < all.length;) {
    const end = endOf(all, at);
    const lines = all.slice(at, end);
    const bare = lines.map(joinable);
    const [, name, rest] = /^\s*([a-z]+)\s+(.*)$/is.exec(bare.join('')) ?? [];
    if (name !== undefined && rest !== undefined && !isComment(lines[0] ?? ''))
      instructions.push({ name: name.toUpperCase(), text: rest, line: at + 1, lines });
    at = end;
  }
  return instructions;
};

/** A comment between lines that go on is nothing; the lines of a heredoc stay lines. */
const joinable = (line: string, index: number): string => {
  if (isComment(line) && index > 0) return '';
  return /\\\s*$/.test(line) ? line.replace(/\\\s*$/, ' ') : `${line}\n`;
};

const isComment = (line: string): boolean => /^\s*#/.test(line);

const endOf = (all: readonly string[], start: number): number => {
  let end = start;
  while (end < all.length - 1 && (/\\\s*$/.test(all[end] ?? '') || (end > start && isComment(all[end] ?? '')))) end++;
  const word = HEREDOC.exec(all[end] ?? '')?.[1];
  if (word === undefined || isComment(all[start] ?? '')) return isComment(all[start] ?? '') ? start + 1 : end + 1;
  const last = all.findIndex((line, index) => index > end && line.trim() === word);
  return last < 0 ? end + 1 : last + 1;
};
