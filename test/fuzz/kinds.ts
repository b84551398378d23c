import { COVERED, analyzeScript, codeFrom, parsePython } from '../../server/src/core/index.ts';
import type { Analysis, AnalyzeOptions, CodeOf } from '../../server/src/core/index.ts';
import { editedAtRandom, pickOf } from '../unit/model/edits.ts';
import { analysed, featuresHold, fixesHold, isFresh, placesHold, saysTheSame, staysSure } from './properties.ts';
import { playFiles } from './files/files.ts';
import { withClock } from './protocol/clock.ts';
import { playProtocol } from './protocol/protocol.ts';
import { helperText, pythonText } from './python.ts';
import { treeText } from './trees.ts';

type Random = (below: number) => number;

/** What a kind made in one go, counted. */
export interface Made {
  readonly documents: number;
  readonly sequences?: number;
  /** Files of Python that were evaluated, not only parsed. */
  readonly python?: number;
}

/** One way to make input and to hold the product to what it promises; `keep` is told of each text before it is used. */
export type Kind = (random: Random, seeds: readonly string[], keep: (text: string) => void) => Made | Promise<Made>;

const CLUSTERS = [undefined, 'cpu=4,gpu=1', '2 x cpu=8,gpu=2', 'head: cpu=0; 2 x cpu=16,gpu=4'];

const optionsBy = (random: Random): AnalyzeOptions => {
  const clusterOption = CLUSTERS[random(CLUSTERS.length)];
  const rayVersionOption = random(2) > 0 ? COVERED[random(COVERED.length)] : undefined;
  return { ...(clusterOption && { clusterOption }), ...(rayVersionOption && { rayVersionOption }) };
};

/** A text to begin with, of ten nine that are short. */
const begun = (random: Random, seeds: readonly string[]): string => {
  const short = random(10) > 0;
  for (let i = 0; i < 40; i++) {
    const text = seeds[random(seeds.length)] ?? '';
    if (!short || text.length < SHORT) return text;
  }
  return pickOf(seeds, random);
};

/** Characters of a text of about 30 lines. */
const SHORT = 900;

const mutated = (random: Random, seeds: readonly string[]): string => {
  let text = begun(random, seeds);
  for (let i = 0; i <= random(6); i++) text = editedAtRandom(text, random);
  return random(12) === 0 ? `\uFEFF${text}` : random(10) === 0 ? text.replaceAll('\n', '\r\n') : text;
};

const holds = (analysis: Analysis, options: AnalyzeOptions, random: Random): void => {
  placesHold(analysis, random(16) === 0);
  if (random(8) === 0) featuresHold(analysis, random);
  if (random(8) === 0) staysSure(analysis, options);
  if (random(6) === 0) saysTheSame(analysis, options, random);
};

const texts: Kind = (random, seeds, keep) => {
  const text = mutated(random, seeds);
  keep(text);
  const options = optionsBy(random);
  holds(analysed(text, options), options, random);
  return { documents: 1 };
};

const trees: Kind = (random, _, keep) => {
  const text = treeText(random, COVERED[random(COVERED.length)] ?? '2.60.0');
  keep(text);
  const options = optionsBy(random);
  holds(analysed(text, options), options, random);
  return { documents: 1 };
};

const edits: Kind = (random, seeds, keep) => {
  const options = optionsBy(random);
  let analysis = analysed(begun(random, seeds), options);
  const length = 2 + random(4);
  for (let i = 0; i < length; i++) {
    const text = editedAtRandom(analysis.text, random);
    keep(JSON.stringify([analysis.text, text]));
    analysis = isFresh(text, options, analysis, random(16) === 0);
  }
  return { documents: length, sequences: 1 };
};

const fixes: Kind = (random, seeds, keep) => {
  const text = random(2) > 0 ? treeText(random, COVERED[random(COVERED.length)] ?? '2.60.0') : mutated(random, seeds);
  keep(text);
  const options = optionsBy(random);
  const analysis = analysed(text, options);
  if (analysis.kind !== 'other') fixesHold(analysis, options);
  return { documents: 1 };
};

/** The config in a manifest of Kubernetes, in each style of a scalar, beside another object. */
const manifests: Kind = (random, _, keep) => {
  const inner = treeText(random, '2.47.1');
  const quoted =
    random(3) === 0
      ? JSON.stringify(inner)
      : `${['|', '|-', '>', '|+'][random(4)] ?? '|'}\n${inner.replace(/^/gm, '    ')}`;
  const amount = ['4', '1e308', '4000000000', '8Gi', '-1', '{{ x }}', '9'.repeat(400)][random(7)] ?? '1';
  const text = `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: x }\nspec:\n  serveConfigV2: ${quoted}\n  rayClusterConfig:\n    rayVersion: 2.47.1\n    headGroupSpec:\n      rayStartParams: { num-cpus: "${amount}" }\n      template: { spec: { containers: [{ name: h, resources: { limits: { cpu: ${amount}, memory: ${amount} } } }] } }\n    workerGroupSpecs:\n      - groupName: g\n        replicas: ${amount}\n        minReplicas: 1\n        maxReplicas: ${amount}\n        template: { spec: { containers: [{ name: w, resources: { limits: { cpu: 4, nvidia.com/gpu: ${amount} } } }] } }\n${random(2) > 0 ? '---\napiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    applications:\n      - import_path: m:app\n' : ''}`;
  keep(text);
  const options = optionsBy(random);
  const analysis = analysed(text, options);
  placesHold(analysis, random(16) === 0);
  if (random(16) === 0) fixesHold(analysis, options);
  return { documents: 1 };
};

/** Whether its statements are evaluated: one file that is no Python is refused before that. */
const isParsed = (files: ReadonlyMap<string, string>): boolean =>
  files.size > 0 && [...files.values()].every((text) => parsePython(text).broken.length === 0);

const python: Kind = (random, _, keep) => {
  const [text, helper] = [pythonText(random), helperText(random)];
  keep(JSON.stringify([text, helper]));
  const files: Readonly<Record<string, string>> = {
    m: text,
    app_module: text,
    helper,
    other: 'from helper import *\nN = 2\n',
  };
  const sources = {
    module: (name: string) => (files[name] === undefined ? null : { path: `/${name}.py`, text: files[name] }),
    parse: parsePython,
  };
  const config = `applications:\n  - import_path: m:app\n    args: { n: 2 }\n    deployments:\n      - name: D0\n        num_replicas: 2\n`;
  const read = codeFrom(sources);
  let reached = 0;
  const codeOf = (question: Parameters<CodeOf>[0]) => {
    const answer = read(question);
    if (answer !== null && answer.kind !== 'missing' && isParsed(answer.files)) reached = 1;
    return answer;
  };
  placesHold(analysed(config, { ...optionsBy(random), codeOf, revision: {} }), random(16) === 0);
  if (text.includes('serve.run'))
    placesHold(analyzeScript({ path: '/m.py', text }, sources, optionsBy(random)), random(16) === 0);
  return { documents: 1, python: reached };
};

/** A config of one kind or the other. */
const config = (random: Random, seeds: readonly string[]): string =>
  random(2) > 0 ? treeText(random, COVERED[random(COVERED.length)] ?? '2.60.0') : begun(random, seeds);

const protocol: Kind = async (random, seeds, keep) => {
  const fresh = (): string => (random(3) === 0 ? pythonText(random) : config(random, seeds));
  return { documents: await withClock(() => playProtocol(random, fresh, keep)), sequences: 1 };
};

const files: Kind = async (random, seeds, keep) => {
  const fresh = (): string => config(random, seeds);
  return { documents: await withClock(() => playFiles(random, fresh, keep)), sequences: 1 };
};

export const KINDS: Readonly<Record<string, Kind>> = { texts, trees, edits, fixes, manifests, python, protocol, files };
