import { analyze, analyzeScript } from '../../core/index.ts';
import type { Analysis, AnalyzeOptions } from '../../core/index.ts';
import { outsideModels } from '../../files/outside-models.ts';
import type { OutsideModels } from '../../files/outside-models.ts';
import { hubCache } from '../../node/hub-cache.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { placeOfPath } from '../../node/places.ts';
import { pythonOnDisk } from '../../node/python-on-disk.ts';
import type { SharedValues } from '../../workspace/shared-values.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { isConcerned } from '../changed/concerned.ts';
import type { Changed } from '../changed/changed-files.ts';
import { FolderClusters } from '../inputs/cluster-file.ts';
import { mayBeOurs } from '../inputs/is-ours.ts';
import { placeIn, sharedFiles } from '../inputs/shared-settings.ts';
import { ReleaseFiles } from '../inputs/workspace-release.ts';

/** What a call itself says. */
type Call = Pick<CheckArguments, 'severities'> & {
  readonly cluster: Pick<AnalyzeOptions, 'clusterOption' | 'clusterFileOption' | 'clusterDeployed'>;
  readonly rayVersion?: string | undefined;
};

/** What stands around the files of a call, each looked at once. */
export class Surroundings {
  readonly #folders = new FolderClusters();
  readonly python = pythonOnDisk();
  readonly #releases = new ReleaseFiles();
  readonly #shared = sharedFiles();
  readonly #outside: OutsideModels | null;

  /** `readsModels`: the call says that models outside of the repository may be read. */
  constructor(readsModels: boolean) {
    this.#outside = readsModels ? outsideModels(nodeFiles, hubCache()) : null;
  }

  /** What the settings of a repository say of a file. */
  sharedFor(path: string): Promise<SharedValues> {
    return this.#shared.valuesFor(placeIn(path));
  }

  async optionsFor(
    path: string,
    text: string,
    shared: SharedValues,
    { rayVersion, cluster, severities }: Call,
  ): Promise<AnalyzeOptions> {
    const isOurs = mayBeOurs(path, text, this.python);
    return {
      ...shared.options,
      ...this.#folders.optionsFor(path, isOurs),
      ...(path !== '-' && this.python.around(placeOfPath(path), undefined, this.#outside)),
      ...(rayVersion === undefined ? await this.#releases.optionsFor(path, isOurs) : { rayVersionOption: rayVersion }),
      ...cluster,
      severities: { ...shared.rules, ...severities },
    };
  }

  /** The analysis of a config, or of a script with all that it may read. */
  analysed(path: string, text: string, options: AnalyzeOptions): Analysis {
    if (!path.endsWith('.py')) return analyze(text, options);
    const script = { path: placeOfPath(path), text };
    const sources = this.python.sourcesOf(script.path, { local: [], remote: false });
    return analyzeScript(script, sources, options, { data: () => this.python.dataBeside(script.path) });
  }

  /** Whether something that differs may decide what was said of a file that was analysed. */
  isConcerned(path: string, { clusterFile }: SharedValues, changed: Changed): boolean {
    return isConcerned({ path: placeIn(path), clusterFile }, this.python, changed);
  }

  /** A file was written. */
  refresh(): void {
    this.python.refresh();
  }
}
