import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand, DeploymentDemand } from '../../demand/demand.ts';
import { courseOf } from '../../load/crowd.ts';
import type { Course } from '../../load/crowd.ts';
import { rhythmOf } from '../../load/rhythm.ts';
import { namedLoads } from '../costs.ts';
import { keyOf } from '../picture/what-if.ts';
import type { Words } from '../../text/words.ts';

/** `At 120 in flight: 15 replicas after 90.2 s.` of the load that is named, else of what keeps all replicas busy; null where that is not known. */
export const loadWords = (
  deployment: DeploymentDemand,
  application: ApplicationDemand,
  config: ConfigAnalysis,
): Words | null => {
  const rhythm = rhythmOf(deployment, config.ray.version);
  if (rhythm === null || rhythm.low === rhythm.high) return null;
  const named = namedLoads(config)[keyOf(application.name, deployment.name)];
  const ongoing = named ?? Math.ceil(rhythm.target * rhythm.high);
  if (ongoing > MOST) return null;
  const course = courseOf(deployment, ongoing, config.ray.version);
  return course.replicas === null ? null : told(course, course.replicas);
};

/** More requests at once than this are no load that anybody has: the target leaves scaling off. */
const MOST = 1e7;

const told = ({ ongoing, times, end }: Course, replicas: number): Words => {
  const seconds = times.at(-1) ?? 0;
  const left = end === null || end.queued + end.refused === 0 ? null : end;
  const after =
    seconds === 0 ? { en: '', vi: '' } : { en: ` after ${seconds.toFixed(1)} s`, vi: ` sau ${seconds.toFixed(1)} s` };
  const rest: Words =
    left === null
      ? { en: '', vi: '' }
      : {
          en: `; ${String(left.queued)} queue${left.refused > 0 ? `, ${String(left.refused)} are refused` : ''}`,
          vi: `; ${String(left.queued)} phải chờ${left.refused > 0 ? `, ${String(left.refused)} bị từ chối` : ''}`,
        };
  return {
    en: `At ${String(ongoing)} in flight: ${String(replicas)} ${replicas === 1 ? 'replica' : 'replicas'}${after.en}${rest.en}.`,
    vi: `Khi có ${String(ongoing)} request: ${String(replicas)} replica${after.vi}${rest.vi}.`,
  };
};
