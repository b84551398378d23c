import { fixer } from '../../server/src/core/index.ts';
import type { Analysis } from '../../server/src/core/index.ts';

const plain = (_: string, value: unknown): unknown =>
  typeof value === 'bigint'
    ? `${String(value)}n`
    : value instanceof Map || value instanceof Set
      ? Array.from(value as Iterable<unknown>)
      : value;

/** All that is told of an analysis, the fixes of its problems included where they are asked for. */
export const told = (analysis: Analysis, withFixes = true): string => {
  const fixes = withFixes ? fixer(analysis) : () => [];
  return JSON.stringify([analysis.kind, analysis.configs, analysis.problems.map((one) => [one, fixes(one)])], plain);
};

/** What must stay as it is when nothing that counts has changed: verdicts, amounts and codes, without their places. */
export const sure = ({ kind, configs, problems }: Analysis): string =>
  JSON.stringify(
    [
      kind,
      configs.map(({ verdict, demand, fit }) => [verdict.status, demand, fit?.initial.status, fit?.max.status]),
      problems.map(({ code }) => code).sort(),
    ],
    plain,
  );
