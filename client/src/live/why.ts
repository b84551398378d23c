import type { DeploymentName } from './progress.ts';
import type { SideRow } from './protocol.ts';
import type { Session } from './session.ts';

/** Why a deployment waits, in our words; null where nobody knows. */
export const whyOf = async (session: Session, of: DeploymentName): Promise<string | null> =>
  whyIn((await session.request<readonly SideRow[]>('tree', {})) ?? [], of);

/** What the row of a deployment says of that. */
export const whyIn = (rows: readonly SideRow[], { application, deployment }: DeploymentName): string | null => {
  const found = rows
    .find((row) => row.application === application)
    ?.children?.find(({ label }) => label === deployment)?.why;
  return found === undefined ? null : `${application} · ${deployment}: ${found}`;
};
