import { analyze, layoutOf } from '../../core/index.ts';
import type { ConfigAnalysis, FitStatus, Language, Layout } from '../../core/index.ts';
import { PythonFiles } from '../../files/python-files.ts';
import { FolderClusters, clusterOptions } from '../inputs/cluster-file.ts';
import type { Command } from './command.ts';
import { placeOfGap } from '../formats/file-place.ts';
import type { GapSetting } from '../formats/file-place.ts';
import { demandOf } from '../formats/format-json.ts';
import { planText } from '../formats/format-plan.ts';
import { mayBeOurs } from '../inputs/is-ours.ts';
import { noteText, notOurs } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import { USAGE, UsageError, oneOf, readOptions, readRayVersion } from '../arguments/usage.ts';
import { ReleaseFiles } from '../inputs/workspace-release.ts';

/** `plan`: what lies on which node in one typical outcome, and what waits; status 1 if something does. */
export const plan: Command = async (argv, language) => {
  const { values, positionals } = readOptions(argv, {
    'ray-version': { type: 'string' },
    cluster: { type: 'string' },
    'cluster-file': { type: 'string' },
    at: { type: 'string', default: 'initial' },
    format: { type: 'string', default: 'human' },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError(USAGE);
  const level = oneOf('--at', values.at, ['initial', 'max']);
  const format = oneOf('--format', values.format, ['human', 'json']);
  const read = readText(path);
  if ('note' in read) throw new UsageError(noteText(read.note, language));
  const { text } = read;
  const python = new PythonFiles();
  const isOurs = mayBeOurs(path, text, python);
  const analysis = analyze(text, {
    ...new FolderClusters().optionsFor(path, isOurs),
    ...(path !== '-' && python.around(path)),
    ...(await new ReleaseFiles().optionsFor(path, isOurs)),
    ...(values['ray-version'] !== undefined && { rayVersionOption: readRayVersion(values['ray-version']) }),
    ...clusterOptions(values.cluster, values['cluster-file'], language),
  });
  const plans = analysis.configs.map((config) => ({ file: path, analysis, config, ...layoutsAt(config, level) }));
  const waits = plans.some((one) => mayWait(one.config.fit?.[level].status, one));
  return {
    output: format === 'json' ? asJson(path, level, plans) : planText(plans, level, language),
    status: waits ? 1 : 0,
    notes: analysis.kind === 'other' ? [notOurs(path, false)] : [],
  };
};

/** Where not all is known, only what surely has no room waits. */
const mayWait = (status: FitStatus | undefined, { layout, ways }: Layouts): boolean =>
  status === 'does-not-fit' || ((layout !== null || ways.some((way) => way.layout !== null)) && status !== 'fits');

interface Layouts {
  /** Null where the demand or the nodes are not known. */
  readonly layout: Layout | null;
  /** Where conditions of code decide the demand: the same on each way. */
  readonly ways: readonly { readonly way: ConfigAnalysis['either'][number]; readonly layout: Layout | null }[];
}

export interface Plan extends GapSetting, Layouts {}

export type PlanText = (plans: readonly Plan[], level: 'initial' | 'max', language: Language) => string;

const layoutsAt = (config: ConfigAnalysis, level: 'initial' | 'max'): Layouts => ({
  layout: layoutAt(config, config, level),
  ways: (config.demand === null ? config.either : []).map((way) => ({ way, layout: layoutAt(config, way, level) })),
});

const layoutAt = (
  { cluster, ray }: ConfigAnalysis,
  { applications, demand }: Pick<ConfigAnalysis, 'applications' | 'demand'>,
  level: 'initial' | 'max',
): Layout | null => (cluster === null || demand === null ? null : layoutOf(applications, cluster, level, ray.version));

const asJson = (path: string, level: string, plans: readonly Plan[]): string => {
  const configs = plans.map((plan) => {
    const { ray, fit } = plan.config;
    return {
      ray: { version: ray.version, source: ray.source },
      fit: fit?.[level as 'initial' | 'max'] ?? null,
      layout: plan.layout,
      either: plan.ways.map(({ way, layout }) => ({
        condition: way.condition,
        ...placeOfGap(way.place, plan),
        demand: demandOf(way.demand),
        layout,
      })),
    };
  });
  return JSON.stringify({ schema: 1, path, at: level, configs }, null, 2);
};
