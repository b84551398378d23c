import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { asOn } from '../capacity/ways.ts';
import { problemOf } from '../problems/finding.ts';
import type { Finding } from '../problems/finding.ts';
import type { Unit } from '../problems/problem.ts';
import { RULES } from '../rules/index.ts';
import type { ConfigContext, PlaceContext, Rule } from '../rules/rule.ts';
import type { JudgedWay } from '../verdict/way-doubts.ts';
import { applicationContext, deploymentsContext, frameContext } from './contexts.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Around } from './contexts.ts';
import { runRule } from './run-rule.ts';
import type { PartFindings } from './work.ts';

export type Checks = (rule: Rule) => (() => readonly Finding[]) | null;

const onPlaces =
  (context: PlaceContext): Checks =>
  (rule) =>
    rule.scope === 'place' ? () => rule.check(context) : null;

/** What a rule is asked of a part; null where it looks at something else. */
export const checksOn = {
  frame: (around: Around): Checks => onPlaces(frameContext(around)),
  /** But for places in some items of its `deployments`. */
  application: (around: Around, application: ConfigApplication, without: readonly MapNode[] = []): Checks => {
    const context = applicationContext(around, application, without);
    return (rule) => (rule.scope === 'config' ? null : () => rule.check(context));
  },
  /** Rules of a place alone, for some items of the `deployments` of an application. */
  deployments: (around: Around, app: MapNode, entries: readonly MapNode[]): Checks =>
    onPlaces(deploymentsContext(around, app, entries)),
  config:
    (context: ConfigContext): Checks =>
    (rule) =>
      rule.scope === 'config' ? () => rule.check(context) : null,
};

/** The findings of all rules that look at a part. */
export const findings = (
  checks: Checks,
  part: Unit['part'],
  { standing: { options, index } }: Around,
): Pick<PartFindings, 'found' | 'isFaulty'> => {
  const answers = RULES.map((rule) => {
    const check = checks(rule);
    return check === null ? [] : runRule(rule.code, check, options);
  });
  return {
    found: answers.flatMap((found, rule) =>
      (found ?? []).map((finding) => ({ rule, problem: problemOf(finding, { config: index, part }) })),
    ),
    isFaulty: answers.includes(null),
  };
};

/** An application on each way of the conditions of its code, with what rules say of it there. */
export const waysOf = (around: Around, { map, demand }: ConfigApplication, part: number): readonly JudgedWay[] =>
  demand.either.map((way) => {
    const application = { map, demand: asOn(demand, way) };
    const { found, isFaulty } = findings(checksOn.application(around, application), part, around);
    return { ...application, condition: way.condition, problems: found.map(({ problem }) => problem), isFaulty };
  });
