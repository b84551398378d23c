import type { Waiting } from '../clusters/cluster.ts';
import type { Resources } from '../ray/amounts.ts';

/** What a running cluster said of itself at one moment, whatever its release; what it did not say is null. */
export interface LiveCluster {
  /** The dashboard's address without a path: `http://127.0.0.1:8265`. */
  readonly address: string;
  /** `ray_version` of `GET /api/version`. */
  readonly ray: string | null;
  /** `session_name` there, another one for each start of a cluster; null where the release does not tell it. */
  readonly session: string | null;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly nodes: readonly LiveNode[] | null;
  readonly groups: readonly LiveGroup[] | null;
  readonly actors: readonly LiveActor[] | null;
  /** What waits for resources, as `ray status` tells it. */
  readonly waiting: readonly Waiting[] | null;
  /** What is held in all, groups counted as held, by the same report. */
  readonly used: Resources | null;
  /** Whether an autoscaler may add nodes; null where that is not told. */
  readonly growing: boolean | null;
  /** The text of `ray status` (`GET /api/cluster_status?format=1`), as the cluster said it. */
  readonly statusText: string | null;
  /** Null: Serve does not run, or its answer could not be read (then it stands in `unread`). */
  readonly serve: LiveServe | null;
  /** What was asked and could not be read, with the reason. */
  readonly unread: readonly UnreadAnswer[];
}

export interface UnreadAnswer {
  /** The path that was asked: `/api/v0/actors?detail=1&limit=10000`. */
  readonly path: string;
  readonly why: 'refused' | 'absent' | 'failed' | 'not-json' | 'other-shape' | 'partial' | 'too-large' | 'silent';
  /** HTTP status where there was one. */
  readonly status: number | null;
  /** What the server said of it, in short; may be empty. */
  readonly detail: string;
}

export interface LiveNode {
  readonly id: string;
  /** Its address in the cluster. */
  readonly ip: string;
  readonly isHead: boolean;
  readonly total: Resources;
  /**
   * What nobody holds now, placement groups counted as held; null where it is not told by node. A resource of `total` that
   * it lacks is not told exactly. It is some seconds old: the autoscaler reports every five.
   */
  readonly free: Resources | null;
  /** What placement groups hold here, whether it is used or not; null where the groups were not read. */
  readonly reserved: Resources | null;
  readonly labels: ReadonlyMap<string, string>;
}

/** A placement group that is not removed. */
export interface LiveGroup {
  readonly id: string;
  readonly name: string;
  /** As Ray has it: `PENDING`, `CREATED`, `RESCHEDULING`. Its strategy is told by no release. */
  readonly state: string;
  /** Where each bundle stands; `node` null while it waits. */
  readonly bundles: readonly { readonly resources: Resources; readonly node: string | null }[];
}

/** An actor that is not dead. */
export interface LiveActor {
  readonly id: string;
  readonly className: string;
  readonly name: string;
  readonly state: string;
  readonly node: string | null;
  /** What it asks for; in a group that is held by the group already. */
  readonly required: Resources | null;
  /** The id of the placement group that it stands in. */
  readonly group: string | null;
}

/** `GET /api/serve/applications/`. */
export interface LiveServe {
  readonly applications: readonly LiveApplication[];
  readonly targetCapacity: number | null;
  readonly proxyLocation: string | null;
  /** As the answer has them, for those who compare values. */
  readonly httpOptions: unknown;
  readonly grpcOptions: unknown;
  readonly proxies: readonly { readonly node: string; readonly status: string; readonly actor: string | null }[];
  readonly controller: { readonly node: string | null; readonly actor: string | null };
}

export interface LiveApplication {
  readonly name: string;
  /** As Ray has it: `RUNNING`, `DEPLOYING`, `DEPLOY_FAILED`, `UNHEALTHY`, `DELETING`, `NOT_STARTED`. */
  readonly status: string;
  readonly message: string;
  readonly routePrefix: string | null;
  /** `imperative`: started by `serve.run`. Null where the release does not tell it. */
  readonly source: 'declarative' | 'imperative' | null;
  /** The config of this application that was deployed, as the answer has it; null for one started by `serve.run`. */
  readonly deployedConfig: unknown;
  /** In seconds since 1970. */
  readonly deployedAt: number | null;
  readonly deployments: readonly LiveDeployment[];
}

export interface LiveDeployment {
  readonly name: string;
  /** As Ray has it: `HEALTHY`, `UPDATING`, `UNHEALTHY`, `UPSCALING`, … */
  readonly status: string;
  readonly trigger: string | null;
  readonly message: string;
  /** Replicas that Serve wants now; null where they follow the load and the release does not tell it. */
  readonly target: number | null;
  /** The settings in force (`deployment_config`), as the answer has them. */
  readonly config: unknown;
  /** What the actor of one replica asks for; null where the release does not tell it (before 2.43). */
  readonly required: Resources | null;
  readonly replicas: readonly LiveReplica[];
}

export interface LiveReplica {
  readonly id: string;
  /** As Ray has it: `STARTING`, `RUNNING`, `STOPPING`, … */
  readonly state: string;
  readonly node: string | null;
  readonly ip: string | null;
  readonly actor: string | null;
  readonly worker: string | null;
  readonly logFile: string | null;
  /** In seconds since 1970. */
  readonly startedAt: number | null;
}
