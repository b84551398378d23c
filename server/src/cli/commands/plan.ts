import { analyze, layoutOf } from '../../core/index.ts';
import type { ConfigAnalysis, FitStatus, Language, Layout } from '../../core/index.ts';
import { PythonFiles } from '../../files/python-files.ts';
import { FolderClusters, clusterOptions } from '../inputs/cluster-file.ts';
import type { Command } from './command.ts';
import type { GapSetting } from '../formats/file-place.ts';
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
  const plans = analysis.configs.map((config) => ({ file: path, analysis, config, layout: layoutAt(config, level) }));
  const waits = plans.some(({ layout, config }) => mayWait(config.fit?.[level].status, layout));
  return {
    output: format === 'json' ? asJson(path, level, plans) : planText(plans, level, language),
    status: waits ? 1 : 0,
    notes: analysis.kind === 'other' ? [notOurs(path, false)] : [],
  };
};

/** Where not all is known, only what surely has no room waits. */
const mayWait = (status: FitStatus | undefined, layout: Layout | null): boolean =>
  status === 'does-not-fit' || (layout !== null && status !== 'fits');

export interface Plan extends GapSetting {
  /** Null where the demand or the nodes are not known. */
  readonly layout: Layout | null;
}

export type PlanText = (plans: readonly Plan[], level: 'initial' | 'max', language: Language) => string;

const layoutAt = ({ cluster, ray, applications, demand }: ConfigAnalysis, level: 'initial' | 'max'): Layout | null =>
  cluster === null || demand === null ? null : layoutOf(applications, cluster, level, ray.version);

const asJson = (path: string, level: string, plans: readonly Plan[]): string => {
  const configs = plans.map(({ config: { ray, fit }, layout }) => ({
    ray: { version: ray.version, source: ray.source },
    fit: fit?.[level as 'initial' | 'max'] ?? null,
    layout,
  }));
  return JSON.stringify({ schema: 1, path, at: level, configs }, null, 2);
};
