import { deployedConfig, deployedIn, sentApplications } from '../../../server/src/core/index.ts';
import type { LiveServe } from '../../../server/src/core/index.ts';

/** The body of a deploy that leaves all as it was deployed; null where nothing was, or only by `serve.run`. */
export const bodyOfRunning = (serve: LiveServe): string | null => {
  const config = deployedConfig(deployedIn(serve));
  return config.applications.length === 0 ? null : JSON.stringify(config, null, 2);
};

/** The body of a deploy that leaves all but one application as it was deployed. */
export const bodyWithout = (serve: LiveServe, name: string): string =>
  JSON.stringify(deployedConfig(deployedIn(serve), name), null, 2);

/** The names of the applications that a body deploys. */
export const namesIn = (body: string): readonly string[] => sentApplications(body).map(({ name }) => name);
