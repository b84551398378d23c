import type { DeploymentName } from './progress.ts';
import type { SideRow } from './protocol.ts';
import type { Session } from './session.ts';

/** Why a deployment waits, in our words; null where nobody knows. */
export const whyOf = async (session: Session, of: DeploymentName): Promise<string | null> =>
  whyIn((await session.request<readonly SideRow[]>('tree', {})) ?? [], of);

/** The first line of what the row of a deployment tells. */
export const whyIn = (rows: readonly SideRow[], { application, deployment }: DeploymentName): string | null => {
  const found = rows
    .find((row) => row.application === application)
    ?.children?.find(({ label }) => label === deployment)
    ?.tooltip?.split('\n')[0];
  return found === undefined || found === '' ? null : `${application} · ${deployment}: ${found}`;
};
