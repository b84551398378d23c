import { listed, say, standingWords, toRecord } from '../../../core/index.ts';
import type { Language, LiveCluster, RunningApplication, RunningDeployment, Standing } from '../../../core/index.ts';
import { noteText } from '../../inputs/note.ts';
import type { Note } from '../../inputs/note.ts';
import { statusAnswer } from './answer.ts';
import type { Status } from './format-status.ts';

/** What `status --format json` prints. */
export const statusJson = (status: Status, language: Language): string =>
  JSON.stringify(
    {
      schema: 1,
      ...clusterPart(status.cluster),
      answer: say(statusAnswer(status), language),
      serve: status.isUp,
      applications: status.applications.map((one) => applicationJson(one, language)),
      placement: status.standing && placementPart(status.standing, language),
      nodes: nodesPart(status.cluster),
      waiting: waitingPart(status.cluster),
      unread: status.cluster.unread,
      notes: notesPart(status.notes, language),
    },
    null,
    2,
  );

const placementPart = (standing: Standing, language: Language) => ({
  is: standing.is,
  message: say(standingWords(standing), language),
  differs: standing.differs,
});

export const notesPart = (notes: readonly Note[], language: Language): readonly string[] =>
  notes.map((note) => noteText(note, language));

/** The cluster that was asked, and when. */
export const clusterPart = ({ address, ray, readAt }: LiveCluster) => ({
  address,
  ray,
  readAt: new Date(readAt).toISOString(),
});

export const applicationJson = (application: RunningApplication, language: Language) => {
  const { name, status, message, age, why, deployments } = application;
  return {
    name,
    status,
    message,
    ageSeconds: age && Math.round(age),
    why: why.map((words) => say(words, language)),
    deployments: deployments.map((one) => deploymentJson(one, language)),
  };
};

const deploymentJson = (deployment: RunningDeployment, language: Language) => {
  const { name, status, message, hidden, running, target, needs, why, replicas } = deployment;
  return {
    name,
    status,
    message,
    addedByRay: hidden,
    running,
    target,
    needs: needs && listed(needs).map(toRecord),
    why: why.map((words) => say(words, language)),
    replicas: replicas.map(({ id, state, node, age, actor, logFile, why: reason }) => ({
      id,
      state,
      node,
      ageSeconds: age && Math.round(age),
      actor,
      logFile,
      why: reason && say(reason, language),
    })),
  };
};

const nodesPart = ({ nodes }: LiveCluster) =>
  nodes?.map(({ id, ip, isHead, total, free }) => ({
    id,
    ip,
    isHead,
    total: toRecord(total),
    free: free && toRecord(free),
  })) ?? null;

const waitingPart = ({ waiting }: LiveCluster) =>
  waiting?.map(({ bundles, strategy, count }) => ({ bundles: bundles.map(toRecord), strategy, count })) ?? null;
