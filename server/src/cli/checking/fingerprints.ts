import { createHash } from 'node:crypto';
import type { Analysis } from '../../core/index.ts';

/**
 * What tells each problem of a file from the others, in their order, wherever its lines move to: 32 hexadecimal digits of
 * its code and the line it begins in without the blanks around and between, then `:` and how many equal ones stand up to
 * it. No two of one file are the same; the path of the file is no part of it.
 */
export const fingerprintsOf = ({
  text,
  lines,
  problems,
}: Pick<Analysis, 'text' | 'lines' | 'problems'>): readonly string[] => {
  const counts = new Map<string, number>();
  return problems.map(({ code, range }) => {
    const { line } = lines.positionAt(range.start);
    const start = lines.offsetAt({ line, character: 0 });
    const written = text.slice(start, lines.offsetAt({ line: line + 1, character: 0 }));
    const print = digest(`${code}\n${written.trim().replaceAll(/\s+/g, ' ')}`);
    const count = (counts.get(print) ?? 0) + 1;
    counts.set(print, count);
    return `${print}:${String(count)}`;
  });
};

/** 32 hexadecimal digits of SHA-256. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
