import { performance } from 'node:perf_hooks';
import { analyze, hoverAt } from '../../server/src/core/index.ts';
import type { Analysis } from '../../server/src/core/index.ts';
import { keyText } from '../../server/src/core/features/hover/key-text.ts';
import { groundOf } from '../../server/src/core/features/keys/ground-of.ts';
import { drawn, texts } from './texts.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface HoverShare {
  /** Keys and values that the release knows, and how many hovers told kind, purpose and default of the key, or the answer on a name. */
  readonly known: number;
  readonly told: number;
  /** All keys and values, and how many had any hover. */
  readonly all: number;
  readonly answered: number;
  readonly times: readonly number[];
  readonly missing: readonly string[];
  readonly shown: readonly { readonly token: string; readonly markdown: string }[];
}

/** Hovers every key and value of the texts. */
export const hoverShare = (names: (name: string) => boolean = () => true): HoverShare => {
  const result = { known: 0, told: 0, all: 0, answered: 0 };
  const times: number[] = [];
  const missing: string[] = [];
  const shown: { token: string; markdown: string }[] = [];
  for (const { name, text } of texts().filter((one) => names(one.name))) {
    const analysis = analyze(text);
    for (const token of tokensOf(analysis)) {
      const start = performance.now();
      const hover = hoverAt(analysis, token.range.start, { showsProblems: true });
      times.push(performance.now() - start);
      const isTold = hover !== null && tells(analysis, token, hover.markdown.en);
      result.all++;
      result.answered += hover === null ? 0 : 1;
      result.known += token.isKnown ? 1 : 0;
      result.told += token.isKnown && isTold ? 1 : 0;
      const label = `${name}: ${token.is} ${token.key} at ${token.range.start}`;
      if (token.isKnown ? !isTold : hover === null) missing.push(label);
      if (hover !== null) shown.push({ token: label, markdown: hover.markdown.en });
    }
  }
  return { ...result, times, missing, shown };
};

/** True for a hover with kind, purpose and default of the key, and for the answer on a name. */
const tells = (analysis: Analysis, { path }: Token, markdown: string): boolean => {
  if (markdown.startsWith('**') && /^\| Deployment/m.test(markdown)) return true;
  const at = path.findLastIndex((node) => node.kind === 'key');
  const key = path[at];
  const release = analysis.configs[0]?.ray.version ?? '';
  const about = key?.kind === 'key' ? groundOf(path.slice(0, at), release)?.about(key.key) : null;
  return about?.purpose != null && markdown.includes(keyText(about).en);
};

/** Some hovers to read by eye. */
export const someHovers = ({ shown }: HoverShare, count: number, seed: number): HoverShare['shown'] =>
  drawn(shown, count, seed);
