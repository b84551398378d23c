import type { DeploymentSettings } from '../deployments/settings.ts';
import type { Words } from '../text/words.ts';
import type { Tree } from '../yaml/tree.ts';
import type { Built } from './built.ts';
import type { CodeEngine } from './engines.ts';
import type { Assumption } from './evaluate/state/run.ts';
import type { CodePlace } from './evaluate/state/values.ts';

/** One deployment as code sets it up, and where code declares it. */
export interface CodeDeployment {
  readonly settings: DeploymentSettings;
  /** The name of its class or function. */
  readonly declared: CodePlace | null;
  /** The decorator or call that made it a deployment. */
  readonly decorator: CodePlace | null;
  /** Options that are not known, and the places that decide them. */
  readonly unread: readonly { readonly option: string; readonly why: Words; readonly place: CodePlace }[];
  /** Whether its class has a method `reconfigure`; null where that is not known. */
  readonly reconfigures: boolean | null;
  /** True where code gives it a `user_config`. */
  readonly hasUserConfig: boolean;
  readonly given: Given;
}

/** What code sets options to, as the trees that the same YAML would make; a null in it: that is not known. Null: nothing of it was read. */
export type Given = ReadonlyMap<string, Tree | null> | null;

/** Something that may make Python or Ray refuse the code, and the place that decides it. */
export interface CodeDoubt {
  readonly why: Words;
  readonly place: CodePlace | null;
}

export type Outcome =
  | {
      readonly kind: 'read';
      /** In Ray's order: what others need first, the ingress last. */
      readonly deployments: readonly CodeDeployment[];
      /** Where the application or its builder is defined. */
      readonly target: CodePlace | null;
      /** True where nothing can make Python or Ray refuse it when it is built, on the assumptions below. */
      readonly certain: boolean;
      /** What might; none where it is certain. */
      readonly doubts: readonly CodeDoubt[];
      /** What is taken for granted, such as that a package is installed. */
      readonly assumptions: readonly Assumption[];
      /** What code hands to builders of `ray.serve.llm`, and models that it makes for itself. */
      readonly built: readonly Built[];
    }
  | {
      readonly kind: 'unknown';
      readonly why: Words;
      readonly place: CodePlace | null;
      readonly target: CodePlace | null;
      /** What code hands to a builder that cannot tell what it makes of it; Ray may refuse it all the same. */
      readonly built?: readonly Built[];
    }
  /** Ray surely refuses it when it builds the application. */
  | {
      readonly kind: 'refused';
      readonly why: Words;
      readonly place: CodePlace | null;
      readonly target: CodePlace | null;
    };

/** What the code behind an `import_path` sets up. */
export type CodeReading = Outcome & {
  /** A place as people read it: the file's name and the line. */
  readonly where: (place: CodePlace) => Words;
  /** The files that were read. */
  readonly files: ReadonlyMap<string, string>;
  /** True where Ray takes the code from somewhere else, and what the workspace has is taken for the same. */
  readonly assumed: boolean;
  /** Where it hangs on conditions that nothing here decides: what comes of each way that Ray does not refuse, two at least. */
  readonly ways: readonly CodeWay[];
  /** Engines of vLLM that its deployments start themselves. */
  readonly engines?: readonly CodeEngine[];
  /** The ways beside those on which Ray refuses it. */
  readonly refusals: readonly CodeDoubt[];
};

/** What comes of the code where a condition holds. */
export interface CodeWay {
  /** In Python, such as `USE_GPU and not DEBUG`. */
  readonly condition: string;
  /** The first condition in it. */
  readonly place: CodePlace;
  readonly outcome: Outcome;
}
