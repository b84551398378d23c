import type { Capacity } from '../capacity/capacity.ts';
import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Trial } from '../capacity/trial.ts';
import type { Finding } from '../problems/finding.ts';
import type { Severity } from '../problems/problem.ts';
import type { Template } from '../sources/detect/template.ts';
import type { Limit } from '../sources/limits.ts';
import type { Stream } from '../sources/streams.ts';
import type { Manifest } from '../sources/manifests/manifest.ts';
import type { CodePlace } from '../python/evaluate/state/values.ts';
import type { Environment } from '../ray/environment.ts';
import type { LoadedShape } from '../models/loaded-shape.ts';
import type { RayRelease } from '../releases/ray-release.ts';
import type { SchemaFinding } from '../options/schema-findings.ts';
import type { ModelPlace } from '../options/walk.ts';
import type { Edit, TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';
import type { Tree } from '../yaml/tree.ts';

/** How much of a file a rule looks at: what it says of a part stays as long as that part is the same. */
export type Scope = 'place' | 'application' | 'config' | 'file';

/** The form of a config: that of Ray, one application at its top as before 2.9, or a service file of Anyscale. */
export type ConfigForm = 'serve' | 'single' | 'anyscale';

/** One part of a config: an item of `applications`, or all that stands around them. */
export interface PlaceContext {
  readonly text: string;
  readonly release: string;
  readonly form: ConfigForm;
  /** The mappings of the part that Ray reads as its models. */
  readonly places: readonly ModelPlace[];
  /** What the release's own config models say of the part. */
  readonly schema: readonly SchemaFinding[];
}

/** An item of `applications` that is a mapping, with what it demands; places in items of `deployments` may be asked about by themselves. */
export interface ApplicationContext extends PlaceContext {
  readonly application: ConfigApplication;
  readonly ray: RayRelease;
  /** Environment variables of the Ray processes, as far as they are known. */
  readonly environment: Environment;
  readonly shapeOf: LoadedShape;
  /** True where the file holds only models and the application around them is assumed. */
  readonly assumed: boolean;
  /** What Ray refuses of models that the application's code makes and hands to builders. */
  readonly built: () => readonly BuiltFinding[];
}

/** What a rule says of something that code makes, and the call that makes it. */
export interface BuiltFinding {
  readonly finding: Finding;
  readonly place: CodePlace;
}

/** The applications beside each other, and the nodes they are for. */
export interface ConfigContext {
  readonly text: string;
  readonly root: Tree;
  readonly release: string;
  readonly capacity: Capacity;
  /** Environment variables of the Ray processes, as far as they are known. */
  readonly environment: Environment;
  readonly shapeOf: LoadedShape;
  /** The items of `applications` that are mappings, beside what they demand. */
  readonly applications: readonly ConfigApplication[];
  /**
   * What is found in each application, by what it is looked for. Where nothing was, it is not looked for again as long as the
   * application stays as it is: it hangs on the application, release, nodes, environment and shapes of models, and on nothing else.
   */
  readonly inEach: <T>(about: string, find: (application: ConfigApplication) => readonly T[]) => readonly T[];
  /** The object of Kubernetes in which the config stands, by the offsets of the text around it; null for a file of its own. */
  readonly manifest: ManifestAround | null;
  /** What the config would be after edits of its text, and of the text around it; null if it would no longer be one, or nobody waits for it. */
  readonly after: (edits: readonly Edit[], around?: readonly Edit[]) => Trial | null;
}

export interface ManifestAround extends Manifest {
  readonly text: string;
}

/** What stays the same of a rule: its stable code, how it is shown unless a setting says otherwise, its page's title. */
export interface RuleMeta {
  readonly code: string;
  readonly scope: Scope;
  /** The usual severity; a single problem may be milder or graver, as its release decides. */
  readonly severity: Severity;
  /** The version of this program that brought the rule. */
  readonly since: string;
  readonly title: Words;
}

interface Looking<S extends Scope, C> extends RuleMeta {
  readonly scope: S;
  readonly check: (context: C) => readonly Finding[];
}

export type PlaceRule = Looking<'place', PlaceContext>;
export type ApplicationRule = Looking<'application', ApplicationContext>;
export type ConfigRule = Looking<'config', ConfigContext>;

/** One folder a rule: `rule.ts` with its words, check and fixes, `page.ts` with its help and examples. */
export type Rule = PlaceRule | ApplicationRule | ConfigRule;

/** A rule about the text around the configs: it speaks on any release, once a file. */
export interface FileRule extends RuleMeta {
  readonly scope: 'file';
  readonly checkFile: (file: FileContext) => readonly Finding[];
}

export interface FileContext {
  readonly text: string;
  /** What is wrong with the YAML of each config in the file. */
  readonly syntax: readonly (readonly SyntaxProblem[])[];
  /** The texts of several YAML documents in which configs stand. */
  readonly streams: readonly Stream[];
  /** The keys that show models of RayLLM. */
  readonly former: readonly TextRange[];
  /** The objects of Kubernetes in the file that are ours. */
  readonly manifests: readonly Manifest[];
  /** Where a program renders the text first, or fills in a value that decides something. */
  readonly template: Template | null;
  /** What of the text is larger than anything that is read. */
  readonly limits: readonly Limit[];
}
