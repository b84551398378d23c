import { leavesByHand } from '../ray/facts/leaving.ts';
import { at, releaseOfBuild } from '../ray/release.ts';
import type { LiveApplication } from './live-cluster.ts';

/** Started by `serve.run`, as far as the release tells it. */
export const isByHand = ({ source, deployedConfig }: LiveApplication): boolean =>
  source === 'imperative' || (source === null && deployedConfig == null);

/** Whether a deploy of a config on that release leaves an application that the config does not list. */
export const isLeft = (application: LiveApplication, release: string | null): boolean => {
  const known = release === null ? null : releaseOfBuild(release);
  return isByHand(application) && (known === null || at(leavesByHand, known) !== false);
};

/**
 * Whether a deploy of a config with these applications takes away what runs of an application: for another of its name, or
 * because the config does not list it.
 */
export const isReplacedBy =
  (names: readonly string[], release: string | null): ((application: LiveApplication) => boolean) =>
  (application) =>
    names.includes(application.name) || application.status === 'DELETING' || !isLeft(application, release);
