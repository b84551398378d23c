import { analyze, completionsAt, plainText } from '../../server/src/core/index.ts';
import type { Analysis, Offer } from '../../server/src/core/index.ts';
import { blocksAbove } from '../../server/src/core/features/completion/cursor.ts';
import { drawn, texts } from './texts.ts';

/** A config with one offer taken in its place, to be asked of the real release. */
export interface Accepted {
  readonly id: string;
  readonly release: string;
  readonly offer: string;
  readonly before: string;
  readonly text: string;
}

/** The releases that are asked; models need a newer one than the first. */
export const ASKED = ['2.24.0', '2.47.1', '2.60.0'];

const PLAIN = `applications:
  - name: a
    import_path: single:api
    deployments:
      - name: Api
`;

const MODELS = `applications:
  - name: a
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: m
`;

const DATA_PARALLEL = MODELS.replace('build_openai_app', 'build_dp_openai_app').replace(
  /llm_configs:[^]*/,
  'llm_config:\n        model_loading_config:\n          model_id: m\n',
);

const INDENT = 2;

/** The columns at which a line may stand there without tearing what is below from what is above. */
const columnsAt = (text: string, start: number): readonly number[] => {
  const { levels, open } = blocksAbove(text, start);
  const next = /^[ \t]*(?=[^\s#])/m.exec(text.slice(start))?.[0].length ?? 0;
  const isItem = /^\s*-(?:\s|$)/.test(text.slice(start));
  if (open !== null) return [next > open ? next : open + INDENT];
  return [...new Set(levels.map(({ column }) => column))].filter(
    (column) => column >= next && !(column === next && isItem),
  );
};

/** The text with a new line after a line, and every offer taken there that is a key. */
const takenIn = (text: string, release: string, start: number): readonly Omit<Accepted, 'id'>[] =>
  columnsAt(text, start).flatMap((column) => {
    const line = `${' '.repeat(column)}\n`;
    const analysis = analyze(text.slice(0, start) + line + text.slice(start), { rayVersionOption: release });
    return completionsAt(analysis, start + column)
      .filter(({ label, kind }) => kind === 'snippet' || !label.startsWith('- '))
      .map((offer) => ({ release, offer: offer.label, before: text, text: withOffer(analysis, offer) }));
  });

const withOffer = ({ text }: Analysis, { range, snippet }: Offer): string =>
  text.slice(0, range.start) + plainText(snippet) + text.slice(range.end);

const starts = (text: string): readonly number[] => [...text.matchAll(/\n/g)].map(({ index }) => index + 1);

/** Every offer in a small config, and in what the offers make of it, some rounds on. */
const grown = (text: string, release: string, rounds: number): readonly Omit<Accepted, 'id'>[] => {
  const known = new Set<string>();
  let round: readonly string[] = [text];
  const all: Omit<Accepted, 'id'>[] = [];
  for (let count = 0; count < rounds; count++) {
    const next = round.flatMap((one) => starts(one).flatMap((start) => takenIn(one, release, start)));
    const fresh = next.filter((one) => !known.has(one.text) && known.add(one.text));
    all.push(...fresh);
    round = drawn(fresh.filter(({ text: one, before }) => one.split('\n').length > before.split('\n').length + 1), 25, count + 1).map((one) => one.text); // prettier-ignore
  }
  return all;
};

/** Configs with one offer each, for the releases that are asked; `count` of them for each release. */
export const accepted = (count: number, seed: number): readonly Accepted[] =>
  ASKED.flatMap((release) => {
    const own = [PLAIN, ...(release === ASKED[0] ? [] : [MODELS, DATA_PARALLEL])].flatMap((text) =>
      grown(text, release, 3),
    );
    const real = drawn(configs(), 40, seed).flatMap((text) =>
      drawn(starts(text), 6, seed).flatMap((start) => takenIn(text, release, start)),
    );
    return drawn([...own, ...real], count, seed).map((one, index) => ({ ...one, id: `${release}-${index}` }));
  });

/** Real configs that are no texts inside of others. */
const configs = (): readonly string[] =>
  texts()
    .map(({ text }) => text)
    .filter((text) => text.length < 6_000 && analyze(text).kind === 'serve');
