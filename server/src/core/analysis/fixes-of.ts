import { configCapacity } from '../capacity/config-capacity.ts';
import { planned } from '../problems/finding.ts';
import type { Finding } from '../problems/finding.ts';
import type { Fix, Problem, Unit } from '../problems/problem.ts';
import { FILE_RULES, RULES } from '../rules/index.ts';
import { settingsFixes } from '../settings/settings-problems.ts';
import { staleFindings } from '../rules/stale-ignore/rule.ts';
import { jsonEdits } from '../yaml/json-edits.ts';
import type { Analysis } from './analysis.ts';
import { configContext } from './contexts.ts';
import { AS_IT_STANDS, outwardFix, outwardProblem } from './outward-analysis.ts';
import { checksOn } from './part-findings.ts';
import type { Checks } from './part-findings.ts';
import { runRule } from './run-rule.ts';
import { scriptFixes } from './script-fixes.ts';
import { isKnownCode, sameAs } from './shown-problems.ts';
import { isSound } from './sound-fix.ts';
import { trials } from './trials.ts';
import type { ConfigWork, Work } from './work.ts';

/** How long fixes may be looked for. */
export interface FixOptions {
  /** How many edits are tried out at most; without it all that the rules want to try. */
  readonly budget?: number;
  /** True as soon as nobody waits for them any more: then no further edit is tried. */
  readonly isCancelled?: () => boolean;
}

/** The offers that mend one problem of an analysis: its rule is asked once more, and what their titles promise is tried. */
export const fixesOf = (analysis: Analysis, problem: Problem, options: FixOptions = {}): readonly Fix[] =>
  fixer(analysis, options)(problem);

/** The same for several problems, each rule asked once; the budget is for all of them. */
export const fixer = ({ text, work }: Analysis, options: FixOptions = {}): ((problem: Problem) => readonly Fix[]) => {
  if (work === null) return (problem) => settingsFixes(text, problem);
  const goesOn = allowed(options);
  const ofFile = once((code: string) => byTold(fileFindings(code, text, work), AS_IT_STANDS));
  const checks = once((config: ConfigWork) => once((part: Unit['part']) => checksFor(config, part, goesOn)));
  const found = once((config: ConfigWork) =>
    once((part: Unit['part']) =>
      once((code: string) => byTold(findingsOf(config, checks(config)(part), code), placeOf(config))),
    ),
  );
  const offered = (problem: Problem): readonly Fix[] => {
    const config = problem.unit && work.configs[problem.unit.config];
    if (problem.unit === null || config == null) {
      const finding = ofFile(problem.code).get(sameAs(problem));
      return finding === undefined ? [] : planned(finding, { text, root: NOTHING });
    }
    return fixesIn(config, found(config)(problem.unit.part)(problem.code), problem);
  };
  return (problem) => offered(problem).flatMap((fix) => inJson(text, fix));
};

/** None where an edit of a text that is JSON would end that. */
const inJson = (text: string, fix: Fix): readonly Fix[] => {
  const edits = jsonEdits(text, fix.edits);
  return edits === null ? [] : [edits === fix.edits ? fix : { ...fix, edits }];
};

/** Nothing is written in it: what a file's own rules say is about the text around the configs. */
const NOTHING = { kind: 'scalar', type: 'null', value: null, range: { start: 0, end: 0 } } as const;

type Standing = Parameters<typeof outwardProblem>[1];

const placeOf = ({ standing: { source } }: ConfigWork): Standing => source.embedding ?? AS_IT_STANDS;

/** Findings by how their problems are told; of equal ones the last counts, as where they are shown. */
const byTold = (found: readonly Finding[], place: Standing): ReadonlyMap<string, Finding> =>
  new Map(found.map((one) => [sameAs(outwardProblem({ ...one, unit: null }, place)), one]));

const fixesIn = (config: ConfigWork, found: ReadonlyMap<string, Finding>, problem: Problem): readonly Fix[] => {
  const { source, script, found: configs } = config.standing;
  const finding = found.get(sameAs(problem));
  const fixes = finding === undefined ? [] : planned(finding, { text: source.text, root: config.root });
  if (script !== null) return scriptFixes(config, problem, fixes);
  const own = fixes.flatMap((fix) => inJson(source.text, fix)).filter((fix) => isSound(fix, source, configs));
  return source.manifest === null ? own : own.flatMap((fix) => outwardFix(fix, placeOf(config)));
};

const findingsOf = ({ standing }: ConfigWork, checks: Checks, code: string): readonly Finding[] => {
  const rule = RULES.find((one) => one.code === code);
  const check = rule === undefined ? null : checks(rule);
  return (check && runRule(code, check, standing.options)) ?? [];
};

const fileFindings = (code: string, text: string, { file, options }: Work): readonly Finding[] => {
  const rule = FILE_RULES.find((one) => one.code === code);
  if (rule === undefined) return staleFindings(text, isKnownCode);
  return runRule(code, () => rule.checkFile(file), options) ?? [];
};

const checksFor = (config: ConfigWork, part: Unit['part'], goesOn: () => boolean): Checks => {
  if (part === 'frame') return checksOn.frame(config);
  const applications = config.parts.map(({ application }) => application);
  const application = part === 'config' ? undefined : applications[part];
  if (application !== undefined) return checksOn.application(config, application);
  const capacity = configCapacity(config.root, applications, config.world);
  return checksOn.config(configContext(config, applications, capacity, trials(config, goesOn)));
};

/** Says yes until the budget is spent or nobody waits. */
const allowed = ({ budget = Infinity, isCancelled = () => false }: FixOptions): (() => boolean) => {
  let left = budget;
  return () => left-- > 0 && !isCancelled();
};

/** The same answer to the same question, worked out once. */
const once = <Q, A>(work: (question: Q) => A): ((question: Q) => A) => {
  const known = new Map<Q, A>();
  return (question) => {
    const answer = known.has(question) ? (known.get(question) as A) : work(question);
    known.set(question, answer);
    return answer;
  };
};
