import type { ConfigApplication, World } from '../capacity/config-capacity.ts';
import type { ServeConfig } from '../config/serve-config.ts';
import type { FitMemo } from '../fit/memo.ts';
import type { Problem } from '../problems/problem.ts';
import type { CodeOf, Readings } from '../python/code-of.ts';
import type { FileContext } from '../rules/rule.ts';
import type { FoundConfigs } from '../sources/config-sources.ts';
import type { Assumption, VerdictDoubt } from '../verdict/verdict.ts';
import type { Tree } from '../yaml/tree.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Quiet } from './quiet.ts';
import type { Standing } from './world.ts';

/** A problem of a part, by the config's own text; `rule` is the number of its rule in the list. */
export interface Found {
  readonly rule: number;
  readonly problem: Problem;
}

/** What the rules say of a part of a config. */
export interface PartFindings {
  readonly found: readonly Found[];
  /** True where a rule threw, so that something may be missing. */
  readonly isFaulty: boolean;
  /** True where a value that decides something is filled in later. */
  readonly isLater: boolean;
}

/** An application with what is known of it; null for `findings` where no rule was asked. */
export interface Part {
  /** What its text is known by; null where more than its own text decides it. */
  readonly key: string | null;
  readonly application: ConfigApplication;
  readonly findings: PartFindings | null;
  /** Why it is not known whether Ray builds and deploys it; null where nobody asked. */
  readonly doubts: readonly VerdictDoubt[] | null;
  /** What was taken for granted for it. */
  readonly assumptions: readonly Assumption[];
}

/** One config as it was analysed: what its fixes and the next analysis start from. */
export interface ConfigWork {
  readonly standing: Standing;
  readonly root: Tree;
  readonly world: World;
  readonly parts: readonly Part[];
  /** What the rules say of all around the applications; null where no rule was asked. */
  readonly frame: PartFindings | null;
  /** What decides a demand, and what decides a finding, beside the part itself. */
  readonly signs: { readonly demand: string | null; readonly findings: string };
  /** Its typed view, which is made when somebody asks. */
  readonly config: () => ServeConfig;
}

/** Answers by value that later analyses of the same document share. */
export interface Memory {
  readonly fits: FitMemo;
  /** What rules look for in applications in vain, for as long as the shapes of models are the same. */
  readonly quiet: Quiet;
  /** Reads the code of applications, each question once; what it knows lives as long as the sources are the same. */
  readonly codeOf: CodeOf;
  readonly readings: Readings;
}

/** How an analysis was made. */
export interface Work {
  readonly options: AnalyzeOptions;
  readonly found: FoundConfigs;
  readonly file: FileContext;
  readonly configs: readonly ConfigWork[];
  readonly memory: Memory;
}
