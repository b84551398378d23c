import { analyze } from '../../server/src/core/index.ts';
import type { ConfigAnalysis } from '../../server/src/core/index.ts';
import { compareDemand, compareVerdict } from './compare.ts';
import type { Agreement } from './compare.ts';
import type { GoldenAnswer } from './read.ts';
import { shapeCode } from './shapes.ts';
import type { Shape } from './shapes.ts';

export type Counts = Record<Agreement, number>;

/** What became of all answers: by the stage where Ray stops and by kind of code, with the reasons for what is unknown. */
export interface ShapesTally {
  readonly byStage: Map<string, Counts>;
  readonly byFamily: Map<string, Counts>;
  readonly byKind: Map<string, Counts>;
  readonly byRelease: Map<string, Counts>;
  /** Sentences that say why something is not known, by how many answers each costs, with one example. */
  readonly reasons: Map<string, { count: number; example: string }>;
  readonly wrong: string[];
  /** Answers that are not decided and say no reason. */
  readonly silent: string[];
}

/** The kinds of code that people write, and the families of made applications in which each stands. */
const KINDS: Readonly<Record<string, string>> = {
  web: '1 syntax of web applications',
  routers: '1 syntax of web applications',
  LLM: '2 LLM settings of which a part is unknown',
  modules: '3 where modules lie',
  packages: '3 where modules lie',
  several: '3 where modules lie',
  'typed builders': '4 builders, models and config objects',
  'plain builders': '4 builders, models and config objects',
  'described builders': '4 builders, models and config objects',
  inheritance: '4 builders, models and config objects',
  factories: '4 builders, models and config objects',
  scaling: '4 builders, models and config objects',
  'user config': '4 builders, models and config objects',
  logging: '4 builders, models and config objects',
  chains: '4 builders, models and config objects',
  loops: '4 builders, models and config objects',
  grpc: '5 generated, remote and ready-made parts',
  gradio: '5 generated, remote and ready-made parts',
  remote: '5 generated, remote and ready-made parts',
  'LLM beside others': '5 generated, remote and ready-made parts',
  'LLM by hand': '5 generated, remote and ready-made parts',
  flags: '6 the environment and what is installed',
  'failing imports': '6 the environment and what is installed',
};

/** Code of which the probe says that it is missing is code that Ray cannot build. */
const asBuilt = (answer: GoldenAnswer): GoldenAnswer =>
  answer.status === 'unread' ? { status: 'rejected', stage: answer.stage } : answer;

export const tallyShapes = (shapes: readonly Shape[]): ShapesTally => {
  const tally: ShapesTally = {
    byStage: new Map(),
    byFamily: new Map(),
    byKind: new Map(),
    byRelease: new Map(),
    reasons: new Map(),
    wrong: [],
    silent: [],
  };
  for (const shape of shapes) {
    const codeOf = shapeCode(shape.files);
    for (const { on, is } of shape.answers)
      for (const release of on) {
        const config = analyze(shape.text, { rayVersionOption: release, codeOf }).configs[0];
        count(tally, shape, release, config, asBuilt(is));
      }
  }
  return tally;
};

const count = (
  tally: ShapesTally,
  shape: Shape,
  release: string,
  config: ConfigAnalysis | undefined,
  answer: GoldenAnswer,
): void => {
  const where = `${release} ${shape.family} ${shape.id}`;
  const verdict = compareVerdict(config, answer);
  const stage = answer.status === 'accepted' ? 'accepted' : answer.stage;
  const found = [{ subject: stage, ...verdict }];
  if (answer.status === 'accepted') found.push({ subject: 'demand', ...compareDemand(config, answer) });
  for (const { subject, agreement, kind } of found) {
    add(tally.byStage, subject, agreement);
    add(tally.byFamily, shape.family, agreement);
    add(tally.byKind, KINDS[shape.family] ?? shape.family, agreement);
    add(tally.byRelease, release, agreement);
    if (agreement === 'wrong') tally.wrong.push(`${where}: ${kind}`);
  }
  if (answer.status === 'accepted' && !isInOrder(config, answer)) tally.wrong.push(`${where}: not in Ray’s order`);
  if (found.every(({ agreement }) => agreement !== 'undecided')) return;
  const reasons = reasonsOf(config);
  if (reasons.length === 0) tally.silent.push(where);
  for (const reason of new Set(reasons.map(plain))) {
    const known = tally.reasons.get(reason) ?? { count: 0, example: where };
    tally.reasons.set(reason, { ...known, count: known.count + 1 });
  }
};

const add = (counts: Map<string, Counts>, key: string, agreement: Agreement): void => {
  const known = counts.get(key) ?? { same: 0, undecided: 0, wrong: 0 };
  counts.set(key, { ...known, [agreement]: known[agreement] + 1 });
};

const isInOrder = (config: ConfigAnalysis | undefined, answer: GoldenAnswer): boolean =>
  answer.status !== 'accepted' ||
  (config?.applications ?? []).every(
    ({ name, complete, deployments }) =>
      !complete || deployments.map((one) => one.name).join() === Object.keys(answer.applications[name] ?? {}).join(),
  );

const reasonsOf = (config: ConfigAnalysis | undefined): readonly string[] =>
  config === undefined
    ? ['it is taken for no Serve config']
    : [
        ...config.verdict.doubts.map(({ message }) => message.en),
        ...config.applications.flatMap(({ unknown }) => unknown.map(({ message }) => message.en)),
      ];

/** A sentence without what is of one application alone. */
const plain = (sentence: string): string =>
  sentence
    .replace(/\b[\w./-]+\.py line \d+/g, 'FILE')
    .replace(/\bline \d+/g, 'LINE')
    .replace(/"[^"]*"/g, '"…"');
