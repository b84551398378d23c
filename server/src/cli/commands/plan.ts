import {
  NOTHING_ELSE,
  analyze,
  costsOf,
  demandIf,
  fitUnder,
  layoutOf,
  namedLoads,
  pictureOf,
  placedLoads,
  unpainted,
  withEngines,
} from '../../core/index.ts';
import type {
  ConfigAnalysis,
  ConfigCosts,
  Fit,
  FitStatus,
  Language,
  Layout,
  PlacedLoad,
  WhatIf,
} from '../../core/index.ts';
import { pageOf, sheetOfScene, textsIn } from '../../../../panels/src/picture/index.ts';
import { loadsOf, readLoads } from '../arguments/loads.ts';
import { Surroundings } from '../checking/surroundings.ts';
import { clusterOptions } from '../inputs/cluster-file.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';
import type { GapSetting } from '../formats/file-place.ts';
import { planJson } from '../formats/format-plan-json.ts';
import { planText } from '../formats/format-plan.ts';
import { noteWords, notOurs } from '../inputs/note.ts';
import { settingsNotes } from '../inputs/shared-settings.ts';
import { readText } from '../inputs/read-text.ts';
import { priceOptions } from '../arguments/prices.ts';
import { readCall } from '../arguments/read-call.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { readRayVersion } from '../arguments/values.ts';
import type { Values } from '../table/option.ts';
import { PLAN } from '../table/plan.ts';
import { hasColors, marked, shown } from '../terminal/colors.ts';
import type { ColorChoice } from '../terminal/colors.ts';

type PlanValues = Values<(typeof PLAN)['options']>;

/** Which replicas are placed: the first, the most, or those in which the given loads end. */
export type PlanLevel = PlanValues['at'];

export interface Plan extends GapSetting {
  readonly whatIf: WhatIf;
  /** Where the loads that somebody names lead. */
  readonly loads: readonly PlacedLoad[];
  /** Null where nobody names prices. */
  readonly costs: ConfigCosts | null;
  /** Null where no cluster is known. */
  readonly fit: Fit | null;
  /** Null where the demand or the nodes are not known. */
  readonly layout: Layout | null;
  /** Where conditions of code decide the demand: the same on each way. */
  readonly ways: readonly { readonly way: ConfigAnalysis['either'][number]; readonly layout: Layout | null }[];
}

/** `plan`: what lies on which node in one typical outcome, and what waits; status 1 if something does. */
export const plan: Command = async (argv, language) => {
  const { values, operands } = readCall(argv, PLAN);
  const [path = ''] = operands;
  const { at: level } = values;
  const loads = readLoads(values.load);
  const read = readText(path);
  if ('note' in read) throw new UsageError(noteWords(read.note));
  const { 'ray-version': asked } = values;
  const call = {
    rayVersion: asked === undefined ? undefined : readRayVersion(asked),
    cluster: { ...clusterOptions(values.cluster, values['cluster-file']), ...priceOptions(values.prices) },
    severities: {},
  };
  const around = new Surroundings(values['read-models']);
  const shared = await around.sharedFor(path);
  const analysis = analyze(read.text, await around.optionsFor(path, read.text, shared, call));
  const called = loadsOf(loads, analysis);
  const plans = analysis.configs.map((config) => ({
    file: path,
    analysis,
    config,
    ...placed(config, level, loads.size > 0 ? called : namedLoads(config)),
  }));
  return {
    output: ended(printed(values, plans, language)),
    status: plans.some(({ layout, fit, ways }) => mayWait(fit?.status, layout, ways)) ? 1 : 0,
    notes: [...settingsNotes([shared]), ...(analysis.kind === 'other' ? [notOurs(path, false)] : [])],
  };
};

/** Where not all is known, only what surely has no room waits. */
const mayWait = (status: FitStatus | undefined, layout: Layout | null, ways: Plan['ways']): boolean =>
  status === 'does-not-fit' || ((layout !== null || ways.some((way) => way.layout !== null)) && status !== 'fits');

/** The level whose place the replicas under a load take. */
export const levelOf = (level: PlanLevel): 'initial' | 'max' => (level === 'load' ? 'initial' : level);

const placed = (
  config: ConfigAnalysis,
  level: PlanLevel,
  load: WhatIf['load'],
): Pick<Plan, 'fit' | 'layout' | 'ways' | 'whatIf' | 'loads' | 'costs'> => {
  const whatIf = { ...NOTHING_ELSE, load };
  const { cluster, ray, demand } = config;
  const loads = placedLoads(config, whatIf);
  const costs = costsOf(config, load);
  if (cluster === null) return { whatIf, loads, costs, fit: null, layout: null, ways: [] };
  const isLoaded = level === 'load';
  const isOpen = isLoaded && loads.some(({ replicas }) => replicas === null);
  const loaded = (applications: ConfigAnalysis['applications']) =>
    isLoaded ? demandIf({ applications, ray }, whatIf, 'initial') : applications;
  const layoutAt = (one: Pick<ConfigAnalysis, 'applications' | 'demand'>): Layout | null =>
    one.demand === null || isOpen ? null : layoutOf(loaded(one.applications), cluster, levelOf(level), ray.version);
  const fit = isLoaded ? (fitUnder(config, whatIf) ?? UNKNOWN) : (config.fit?.[levelOf(level)] ?? null);
  return {
    whatIf,
    loads,
    costs,
    fit,
    layout: layoutAt(config),
    ways: (demand === null ? config.either : []).map((way) => ({ way, layout: layoutAt(way) })),
  };
};

/** A load that leads nowhere leaves the number of replicas open. */
const UNKNOWN: Fit = { status: 'unknown', pending: null, pendingTotal: null };

const printed = (
  { format, at: level, color }: Pick<PlanValues, 'format' | 'at'> & { readonly color: ColorChoice },
  plans: readonly Plan[],
  language: Language,
): string => {
  if (format === 'json') return planJson(plans, level);
  if (format === 'human') {
    const isColored = hasColors(color);
    return shown(planText(plans, level, language, isColored ? marked : unpainted), isColored);
  }
  const saying = {
    texts: textsIn(language),
    say: (words: { readonly en: string; readonly vi: string }) => words[language],
  };
  const scenes = plans.flatMap(({ analysis, config, whatIf }) => {
    const index = analysis.configs.indexOf(config);
    const view = { level: levelOf(level), outcome: 0, whatIf: level === 'load' ? whatIf : NOTHING_ELSE };
    const ways = Math.max(1, config.either.length);
    return Array.from({ length: ways }, (_, way) => withEngines(pictureOf(config, { ...view, way }), analysis, index));
  });
  return format === 'html'
    ? pageOf(scenes, language, saying)
    : scenes.map((scene) => sheetOfScene(scene, saying)).join('\n');
};
