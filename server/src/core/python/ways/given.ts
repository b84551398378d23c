import type { CodeDeployment, Outcome } from '../outcome.ts';
import { meaningOf } from './agreement.ts';

/** An outcome of several ways that are the same but for options that decide no amount: those are known where all ways give the same. */
export const givenOnAll = <T extends Outcome>(one: T, all: readonly Outcome[]): T =>
  one.kind === 'read' && all.length > 1
    ? { ...one, deployments: one.deployments.map((own, index) => givenOf(own, others(all, index))) }
    : one;

const others = (all: readonly Outcome[], index: number): readonly (CodeDeployment | undefined)[] =>
  all.map((one) => (one.kind === 'read' ? one.deployments[index] : undefined));

const givenOf = (own: CodeDeployment, all: readonly (CodeDeployment | undefined)[]): CodeDeployment => {
  const others = all.map((one) => one?.given ?? null);
  const known = others.filter((one) => one !== null);
  if (own.given === null || known.length < others.length) return { ...own, given: null };
  const names = new Set(known.flatMap((one) => [...one.keys()]));
  const isSame = (name: string): boolean =>
    new Set(known.map((one) => meaningOf(one.get(name) ?? one.has(name)))).size === 1;
  return {
    ...own,
    given: new Map([...names].map((name) => [name, isSame(name) ? (own.given?.get(name) ?? null) : null])),
  };
};
