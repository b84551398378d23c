/** What is read of an application to follow a deploy. */
export interface Followed {
  readonly name: string;
  /** As Ray has it: `RUNNING`, `DEPLOYING`, … */
  readonly status: string;
}

/** How the applications of a deploy stand; `of`: the one that failed, or the first that is waited for while others run. */
export type Stand<T extends Followed> =
  | { readonly is: 'runs' }
  | { readonly is: 'fails'; readonly of: T }
  | { readonly is: 'waits'; readonly of: T | undefined; readonly running: number };

/**
 * Whether an application does not come to `RUNNING` by what it does now: a deployment failed, or lost its health after it ran
 * (`_determine_app_status` in `ray/serve/_private/application_state.py`, every release).
 */
export const hasFailed = ({ status }: Followed): boolean => status === 'DEPLOY_FAILED' || status === 'UNHEALTHY';

/** Those that were deployed since: the time of their last deploy is another. In seconds since 1970. */
export const deployedSince = <T extends DeployTime>(
  applications: readonly T[],
  before: readonly DeployTime[],
): readonly T[] => {
  const earlier = new Map(before.map(({ name, deployedAt }) => [name, deployedAt]));
  return applications.filter(({ name, deployedAt }) => deployedAt !== (earlier.get(name) ?? null));
};

/** When an application was deployed last. */
export interface DeployTime {
  readonly name: string;
  readonly deployedAt: number | null;
}

/** One that is not there yet is waited for. */
export const standOf = <T extends Followed>(applications: readonly T[], names: readonly string[]): Stand<T> => {
  const found = names.map((name) => applications.find((one) => one.name === name));
  const failed = found.find((one) => one !== undefined && hasFailed(one));
  if (failed !== undefined) return { is: 'fails', of: failed };
  const isOpen = (one: T | undefined): boolean => one?.status !== 'RUNNING';
  const open = found.filter(isOpen);
  return open.length === 0 ? { is: 'runs' } : { is: 'waits', of: open[0], running: found.length - open.length };
};
