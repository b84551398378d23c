import type { ConfigApplication } from '../capacity/config-capacity.ts';
import { asOn } from '../capacity/ways.ts';
import { problemOf } from '../problems/finding.ts';
import type { Finding } from '../problems/finding.ts';
import type { Unit } from '../problems/problem.ts';
import { RULES } from '../rules/index.ts';
import type { ConfigContext, Rule } from '../rules/rule.ts';
import { holdsPlaceholder } from '../sources/detect/placeholder.ts';
import type { JudgedWay } from '../verdict/way-doubts.ts';
import { applicationContext, frameContext } from './contexts.ts';
import type { Around } from './contexts.ts';
import { runRule } from './run-rule.ts';
import type { PartFindings } from './work.ts';

export type Checks = (rule: Rule) => (() => readonly Finding[]) | null;

/** What a rule is asked of a part; null where it looks at something else. */
export const checksOn = {
  frame: (around: Around): Checks => {
    const context = frameContext(around);
    return (rule) => (rule.scope === 'place' ? () => rule.check(context) : null);
  },
  application: (around: Around, application: ConfigApplication): Checks => {
    const context = applicationContext(around, application);
    return (rule) => (rule.scope === 'config' ? null : () => rule.check(context));
  },
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

export const applicationFindings = (around: Around, application: ConfigApplication, part: number): PartFindings => ({
  ...findings(checksOn.application(around, application), part, around),
  isLater: holdsPlaceholder(application.map),
});

/** An application on each way of the conditions of its code, with what rules say of it there. */
export const waysOf = (around: Around, { map, demand }: ConfigApplication, part: number): readonly JudgedWay[] =>
  demand.either.map((way) => {
    const application = { map, demand: asOn(demand, way) };
    const { found, isFaulty } = findings(checksOn.application(around, application), part, around);
    return { ...application, condition: way.condition, problems: found.map(({ problem }) => problem), isFaulty };
  });
