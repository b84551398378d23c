import type { ServeCall } from '../state/run.ts';
import type { CodePlace, Value } from '../state/values.ts';

/** An application as `serve.run` started it. */
export interface Started {
  readonly name: string;
  readonly target: Value;
  /** The value that names it, where one is given. */
  readonly named: Value | undefined;
  /** Null: it has none; undefined: it is not known. */
  readonly route: string | null | undefined;
  readonly routed: Value | undefined;
  readonly place: CodePlace;
}

export interface Running {
  /** What surely runs together at one moment, in the order in which it was started. */
  readonly applications: readonly Started[];
  /** True where more may run, or something else in place of it. */
  readonly isOpen: boolean;
  /** True where the script itself ends all of it afterwards. */
  readonly isEnded: boolean;
}

const NOTHING: Running = { applications: [], isOpen: false, isEnded: false };

/**
 * What calls of Serve leave running: an application takes the place of the one with its name (`deploy_app` in
 * `ray/serve/_private/application_state.py`, every release). Where all of it is ended, what ran until then.
 */
export const runningAfter = (calls: readonly ServeCall[]): Running => calls.reduce(after, NOTHING);

const after = (running: Running, call: ServeCall): Running => {
  switch (call.kind) {
    case 'run': {
      const others = running.isEnded ? [] : running.applications.filter(({ name }) => name !== call.started.name);
      return { ...running, applications: [...others, call.started], isEnded: false };
    }
    case 'delete': {
      const rest = running.applications.filter(({ name }) => name !== call.name);
      return rest.length === 0
        ? { ...running, isEnded: running.applications.length > 0 }
        : { ...running, applications: rest };
    }
    case 'shutdown':
      return { ...running, isEnded: running.applications.length > 0 };
    case 'maybe':
      return { applications: running.applications, isOpen: true, isEnded: running.isEnded };
  }
};

/** The same where a call may have started, replaced or ended anything: what is started after it runs together. */
export const surelyRunning = (calls: readonly ServeCall[]): Running => {
  const all = runningAfter(calls);
  const last = calls.findLastIndex(({ kind }) => kind === 'maybe');
  if (last < 0) return all;
  const since = runningAfter(calls.slice(last + 1));
  const applications =
    since.applications.length > 0 ? since.applications : runningAfter(beforeMaybe(calls)).applications;
  return { ...all, applications };
};

const beforeMaybe = (calls: readonly ServeCall[]): readonly ServeCall[] => {
  const parts = calls.reduce<readonly (readonly ServeCall[])[]>(
    (made, call) => (call.kind === 'maybe' ? [...made, []] : [...made.slice(0, -1), [...(made.at(-1) ?? []), call]]),
    [[]],
  );
  return parts.findLast((part) => part.some(({ kind }) => kind === 'run')) ?? [];
};
