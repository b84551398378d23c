import { configSources } from '../sources/config-sources.ts';
import type { ConfigSource } from '../sources/config-sources.ts';
import { joined } from '../yaml/joined.ts';
import type { Slice } from '../yaml/joined.ts';
import type { Analysis } from './analysis.ts';
import { analyze } from './analyze.ts';
import { workOf } from './config.ts';
import { memoryOf } from './memory.ts';
import type { AnalyzeOptions } from './options.ts';
import { slicesOf } from './slices.ts';
import type { TextSlice } from './slices.ts';
import type { ConfigWork, Work } from './work.ts';

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
  const looked: Looked[] = [];
  for (const slice of slicesOf(text)) {
    const one = lookAt(slice, options, looked.at(-1));
    if (one === null) return analyze(text, options);
    looked.push(one);
    yield;
  }
  const work = together(looked);
  return analyze(text, options, work && { work });
}

/** What is known of some applications by themselves. */
interface Looked {
  readonly slice: TextSlice;
  readonly work: Work;
  readonly config: ConfigWork;
}

/**
 * What is known of the applications of a slice, without a word of them together; null where what stands elsewhere decides too
 * or differs from that around the ones before, so that nothing of them can be taken over.
 */
const lookAt = (slice: TextSlice, options: AnalyzeOptions, before: Looked | undefined): Looked | null => {
  const work = partialWork(slice.text, options, before?.work);
  const [config, ...more] = work.configs;
  if (config === undefined || more.length > 0 || config.parts.some(({ key }) => key === null)) return null;
  const signs = before?.config.signs ?? config.signs;
  if (config.signs.demand !== signs.demand || config.signs.findings !== signs.findings) return null;
  return { slice, work, config };
};

const partialWork = (text: string, options: AnalyzeOptions, before: Work | undefined): Work => {
  const memory = memoryOf(options, before);
  const found = configSources(text, before?.found);
  const file = { text, syntax: [], streams: [], former: [], manifests: [], limits: [], template: null };
  const configs = found.sources.map((source, index) =>
    workOf({ outer: text, source, index, found, options, memory, script: null }, before?.configs[index]),
  );
  return { options, found, file, memory, configs };
};

/** What is known of all of them, for the analysis of the whole text. */
const together = (looked: readonly Looked[]): Work | undefined => {
  const last = looked.at(-1);
  if (last === undefined) return undefined;
  const { work, config } = last;
  const { source } = config.standing;
  const slices = looked.flatMap((one) => sliceIn(one) ?? []);
  const parsed = slices.length < looked.length ? null : joined(slices);
  const isInside = source.embedding !== null;
  const found = {
    ...work.found,
    ...(parsed !== null && (isInside ? { sources: [{ ...source, parsed }] } : { parsed })),
  };
  return { ...work, found, configs: [{ ...config, standing: unplaced(config), parts: partsOf(looked) }] };
};

const partsOf = (looked: readonly Looked[]): ConfigWork['parts'] => looked.flatMap(({ config: { parts } }) => parts);

/** Parts of several texts are known by their keys alone. */
const unplaced = ({ standing }: ConfigWork): ConfigWork['standing'] => ({
  ...standing,
  source: { ...standing.source, text: '' },
});

/** The slice by the config's own text; null where that was not read. */
const sliceIn = ({ slice: { start, end }, work, config }: Looked): Slice | null => {
  const { source } = config.standing;
  const parsed = source.embedding === null ? work.found.parsed : source.parsed;
  return parsed === undefined ? null : { parsed, start: inward(source, start), end: inward(source, end) };
};

/** The first offset of the config's own text that stands at one of the text around it, or behind that. */
const inward = ({ embedding, text }: ConfigSource, offset: number): number => {
  if (embedding === null) return offset;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (embedding.outward({ start: middle, end: middle }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
