import { deployedConfig, sentApplications } from '../../../server/src/core/index.ts';
import type { ServeAnswer } from './serve-answer.ts';

/** The body of a deploy that leaves all as it was deployed; null where nothing was, or only by `serve.run`. */
export const bodyOfRunning = (serve: ServeAnswer): string | null => {
  const config = deployedConfig(serve);
  return config.applications.length === 0 ? null : JSON.stringify(config, null, 2);
};

/** The body of a deploy that leaves all but one application as it was deployed. */
export const bodyWithout = (serve: ServeAnswer, name: string): string =>
  JSON.stringify(deployedConfig(serve, name), null, 2);

/** The names of the applications that a body deploys. */
export const namesIn = (body: string): readonly string[] => sentApplications(body).map(({ name }) => name);
