import { configSources } from '../sources/config-sources.ts';
import { lineStart } from '../yaml/edit.ts';
import type { Analysis } from './analysis.ts';
import { analyze } from './analyze.ts';
import { workOf } from './config.ts';
import { memoryOf } from './memory.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Work } from './work.ts';

/** Shorter texts, in characters, are analysed at once. */
const SHORT = 30_000;

/** So much of a text, in characters, is looked at in one step: about ten milliseconds. */
const STEP = 12_000;

/**
 * The same as `analyze`, in steps between which others may have their turn, or stop it: of a long text that nothing is
 * known of, its applications are looked at some by some, each time beside all that stands around them.
 */
export function* analyzeInSteps(
  text: string,
  options: AnalyzeOptions = {},
  previous?: Analysis,
): Generator<undefined, Analysis> {
  if (previous?.work?.configs.length) return analyze(text, options, previous);
  let work: Work | undefined;
  for (const part of growing(text)) {
    work = partialWork(part, options, work);
    // Where what stands elsewhere decides too, nothing of a part can be taken over.
    if (work.configs.length === 0 || !work.configs.every(({ parts }) => parts.every(({ key }) => key !== null))) break;
    yield;
  }
  return analyze(text, options, work && { work });
}

/** What is known of applications by themselves, without a word of them together. */
const partialWork = (text: string, options: AnalyzeOptions, before: Work | undefined): Work => {
  const memory = memoryOf(options, before);
  const found = configSources(text, before?.found);
  const file = { text, syntax: [], former: [], manifests: [], limits: [], template: null };
  const configs = found.sources.map((source, index) =>
    workOf({ outer: text, source, index, found, options, memory, script: null }, before?.configs[index]),
  );
  return { options, found, file, memory, configs };
};

/** The text with more and more of the items of its list `applications`; none of a short one, or where no such list is seen. */
function* growing(text: string): Generator<string> {
  if (text.length < SHORT || text.includes('&')) return;
  const items = itemsIn(text);
  if (items === null) return;
  let last = items.starts[0] ?? 0;
  for (const start of items.starts)
    if (start - last >= STEP) {
      yield text.slice(0, start) + text.slice(items.end);
      last = start;
    }
}

interface Items {
  /** Where the line of each begins. */
  readonly starts: readonly number[];
  /** Where the line behind the last begins. */
  readonly end: number;
}

const LIST = /^[ \t]*applications:[ \t]*(?:#[^\r\n]*)?\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*( *)- /m;

/** The items of the list, by the look of their lines. */
const itemsIn = (text: string): Items | null => {
  const match = LIST.exec(text);
  if (match === null) return null;
  const column = match[1]?.length ?? 0;
  const starts: number[] = [];
  const first = lineStart(text, match.index + match[0].length);
  for (let at = first; at < text.length; at = nextLine(text, at)) {
    const indent = indentOf(text, at);
    if (isBlank(text, at + indent) || indent > column) continue;
    if (indent < column || text[at + indent] !== '-') return { starts, end: at };
    starts.push(at);
  }
  return { starts, end: text.length };
};

const nextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

const indentOf = (text: string, start: number): number => {
  let at = start;
  while (text[at] === ' ') at++;
  return at - start;
};

const isBlank = (text: string, at: number): boolean =>
  at >= text.length || text[at] === '\n' || text[at] === '\r' || text[at] === '#';
