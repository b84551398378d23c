import type { AskTarget } from './asking.ts';
import type { Kubectl } from './kubectl.ts';

/** What the host of the extension can do for a connection. */
export interface LiveHost {
  readonly ask: AskTarget;
  /** Null where no program can be run. */
  readonly kubectl: Kubectl | null;
  /** A variable of the environment; undefined where there is none. */
  readonly variable: (name: string) => string | undefined;
}
