import type { Level } from '../../fit/demand/problem-of.ts';
import type { FitStatus } from '../../fit/fit.ts';
import type { Card } from '../../fit/placement/cards.ts';
import type { Crowd } from '../../load/crowd.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import type { PlacedLoad } from '../placed-loads.ts';
import type { SceneEngine } from '../memory/scene-engines.ts';

/** A cluster with everything in its place, ready to be drawn: plain data, fit for JSON. */
export interface Scene {
  readonly release: string;
  readonly level: Level;
  /** Null: no cluster is known. */
  readonly status: FitStatus | null;
  /** The answer in one line. */
  readonly answer: Words;
  /** The nodes in short; null where none are known. */
  readonly cluster: Words | null;
  readonly deployments: readonly SceneDeployment[];
  readonly groups: readonly SceneGroup[];
  readonly nodes: readonly SceneNode[];
  readonly waiting: readonly SceneWait[];
  /** Replicas that take nothing and run on any node. */
  readonly anywhere: readonly { readonly deployment: number; readonly replicas: number }[];
  /** Which of several possible outcomes this is, from 0. */
  readonly outcome: number;
  readonly outcomes: number;
  /** Which way through the conditions of the code this is, from 0. */
  readonly way: number;
  /** The condition of each way, in Python; none where nothing hangs on one. */
  readonly ways: readonly string[];
  /** Why nothing, or not all, is drawn. */
  readonly notes: readonly Words[];
  /** What engines take of the memory of their cards, where that is asked for. */
  readonly engines?: readonly SceneEngine[];
  /** What runs in the connected cluster, where applications of the config run there. */
  readonly live?: SceneLive;
}

/** What really runs, beside what is drawn. */
export interface SceneLive {
  /** `127.0.0.1:8265`. */
  readonly address: string;
  /** It does not answer: this is what it said last. */
  readonly isSilent: boolean;
  readonly deployments: readonly SceneRunning[];
  readonly nodes: readonly SceneLiveNode[];
  /** How replicas stand beside where they may; null while the scene shows other numbers than the file’s. */
  readonly stands: { readonly told: Words; readonly isOtherwise: boolean } | null;
}

export interface SceneRunning {
  /** Its place among the deployments; null for one that the config does not have. */
  readonly deployment: number | null;
  /** `application/deployment`. */
  readonly key: string;
  /** As Ray has it: `HEALTHY`. */
  readonly status: string;
  readonly tone: 'good' | 'bad' | 'busy';
  readonly running: number;
  /** Replicas that Serve wants now; null where it does not tell. */
  readonly target: number | null;
  /** How it differs from what is drawn; null where it does not, or nobody knows. */
  readonly differs: Words | null;
  /** Why it waits, or what Ray says of it. */
  readonly why: readonly Words[];
}

export interface SceneLiveNode {
  readonly id: string;
  readonly ip: string;
  readonly isHead: boolean;
  /** `3 / 4 CPU · 0.8 / 1 GPU`; null where it is not told. */
  readonly held: string | null;
  readonly replicas: readonly SceneLiveReplicas[];
  /** Deployments that stand here in another number than was said. */
  readonly differs: readonly SceneLiveOtherwise[];
}

/** Replicas of one deployment in one state on one node. */
export interface SceneLiveReplicas {
  readonly deployment: number | null;
  readonly key: string;
  readonly state: string;
  readonly count: number;
}

/** One deployment on one node. */
export interface SceneLiveOtherwise {
  readonly deployment: number | null;
  readonly key: string;
  /** `said: 2, stands: 1`. */
  readonly told: Words;
}

export interface SceneDeployment {
  /** `application/deployment`. */
  readonly key: string;
  readonly application: string;
  readonly name: string;
  /** Nothing in the file shows it. */
  readonly hidden: boolean;
  /** Where its replica count comes from, in words. */
  readonly why: Words;
  /** What one replica holds: `1 CPU, 0.4 GPU`; null where it is not known. */
  readonly each: string | null;
  readonly strategy: string | null;
  /** The token that stands for it in the file. */
  readonly range: TextRange;
  /** Replicas that are drawn; null where they are not known. */
  readonly replicas: number | null;
  /** The most that a slider offers. */
  readonly most: number;
  /** Requests in flight that are assumed; null where nothing scales it, or what does is not known. */
  readonly load: SceneLoad | null;
}

export interface SceneLoad {
  readonly ongoing: number;
  /** The most that a slider offers. */
  readonly most: number;
  /** Where it leads; none where nobody set the load, or named it. */
  readonly steps: readonly number[];
  /** Seconds until each of them is set, at the soonest. */
  readonly times: readonly number[];
  /** What the last of them leaves; null where that is not known, or nobody set the load. */
  readonly end: Crowd | null;
  /** What of the replicas has room, and what that leaves; null where that is not known, or nobody set the load. */
  readonly placed: PlacedLoad['placed'];
  /** The same in words; null where nobody set the load. */
  readonly told: Words | null;
}

/** Equal nodes of the cluster. */
export interface SceneGroup {
  readonly name: string | null;
  readonly count: number;
  readonly most: number;
}

export interface SceneNode {
  /** From 1, as the cluster lists them. */
  readonly number: number;
  readonly group: number;
  readonly name: string | null;
  readonly isHead: boolean;
  /** An autoscaler has to add it. */
  readonly isAdded: boolean;
  readonly bars: readonly SceneBar[];
  /** The used share of each GPU, 1 being all of it. */
  readonly cards: readonly number[];
  readonly blocks: readonly SceneBlock[];
}

export interface SceneBar {
  readonly name: string;
  readonly used: number;
  readonly total: number;
  /** `3 / 4`, `2 GiB / 8 GiB`. */
  readonly text: string;
}

/** What one replica, or a helper of its deployment, holds on one node. */
export interface SceneBlock {
  readonly id: string;
  /** Its place among the deployments. */
  readonly deployment: number;
  readonly kind: 'actor' | 'group' | 'helper';
  /** From 1; 0 for a helper. */
  readonly replica: number;
  /** False: it holds its place, but its actor never starts. */
  readonly starts: boolean;
  readonly amounts: string;
  readonly cards: readonly Card[];
  /** The bundles of its placement group that lie here. */
  readonly bundles: readonly SceneBundle[];
}

export interface SceneBundle {
  /** From 1. */
  readonly number: number;
  readonly amounts: string;
  readonly holdsActor: boolean;
  /** Something of it stands in no line of the file. */
  readonly hidden: boolean;
  readonly cards: readonly Card[];
}

export interface SceneWait {
  readonly id: string;
  readonly deployment: number;
  readonly replicas: number;
  readonly reason: Words;
}
