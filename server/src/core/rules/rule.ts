import type { Capacity } from '../capacity/capacity.ts';
import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Problem, Severity } from '../problems/problem.ts';
import type { Template } from '../sources/detect/template.ts';
import type { Manifest } from '../sources/manifests/manifest.ts';
import type { Environment } from '../ray/environment.ts';
import type { ModelPlace, SchemaFinding } from '../options/walk.ts';
import type { Edit, TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';
import type { Tree } from '../yaml/tree.ts';

export interface RuleContext {
  readonly text: string;
  readonly root: Tree;
  readonly release: string;
  /** Environment variables of the Ray processes, as far as they are known. */
  readonly environment: Environment;
  readonly capacity: Capacity;
  /** The items of `applications` that are mappings, beside what they demand. */
  readonly applications: readonly ConfigApplication[];
  /** The mappings of the file that Ray reads as its models. */
  readonly places: readonly ModelPlace[];
  /** What the release's own config models say of the file. */
  readonly schema: readonly SchemaFinding[];
  /** True where the file holds only models and the application around them is assumed. */
  readonly assumed: boolean;
  /** The object of Kubernetes in which the config stands, by the offsets of the text around it; null for a file of its own. */
  readonly manifest: ManifestAround | null;
  /** What the config would be after edits of its text, and of the text around it; null if it would no longer be one. */
  readonly after: (edits: readonly Edit[], around?: readonly Edit[]) => Capacity | null;
}

export interface ManifestAround extends Manifest {
  readonly text: string;
}

/** What stays the same of a rule: its stable code, how it is shown unless a setting says otherwise, its page's title. */
export interface RuleMeta {
  readonly code: string;
  /** The usual severity; a single problem may be milder or graver, as its release decides. */
  readonly severity: Severity;
  /** The version of this program that brought the rule. */
  readonly since: string;
  readonly title: Words;
}

/** One folder a rule: `rule.ts` with its words, check and fixes, `page.ts` with its help and examples. */
export interface Rule extends RuleMeta {
  readonly check: (context: RuleContext) => readonly Problem[];
}

/** A rule about the text around the configs: it speaks on any release, once a file. */
export interface FileRule extends RuleMeta {
  readonly checkFile: (file: FileContext) => readonly Problem[];
}

export interface FileContext {
  readonly text: string;
  /** What is wrong with the YAML of each config in the file. */
  readonly syntax: readonly (readonly SyntaxProblem[])[];
  /** The keys that show models of RayLLM. */
  readonly former: readonly TextRange[];
  /** The objects of Kubernetes in the file that are ours. */
  readonly manifests: readonly Manifest[];
  /** Where a program renders the text first, or fills in a value that decides something. */
  readonly template: Template | null;
}
