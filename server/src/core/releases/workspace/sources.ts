import { readCompose } from './compose.ts';
import { namesInCondaEnvironment, readCondaEnvironment } from './conda.ts';
import { namesInCondaLock, readCondaLock } from './conda-lock.ts';
import { readDockerfile } from './dockerfile.ts';
import { namesInDockerfile } from './dockerfile-names.ts';
import { namesInPipfile, namesInPipfileLock, readPipfile, readPipfileLock } from './pipfile.ts';
import { readPyproject } from './pyproject.ts';
import { namesInPyproject } from './pyproject-names.ts';
import type { NamesReader, Reader } from './reading.ts';
import { namesInRequirements, readRequirements } from './requirements-txt.ts';
import { namesInSetupCfg, namesInSetupPy, readSetupCfg, readSetupPy } from './setup-files.ts';
import { namesInTomlLock, readTomlLock } from './toml-lock.ts';
import { INSTALLED, readInstalled } from './virtual-env.ts';

/** What tells best which Ray runs on the cluster comes first: its image, what a lock names, what is pinned, what is installed here. */
const RANKS = ['image', 'lock', 'pin', 'installed'] as const;

type Rank = (typeof RANKS)[number];

interface Source {
  readonly rank: Rank;
  /** The names of the files; the plain ones win over those of a variant such as `requirements-dev.txt`. */
  readonly plain: RegExp;
  readonly variant?: RegExp;
  readonly read: Reader;
  /** Absent: it installs nothing that it names. */
  readonly names?: NamesReader;
}

const SOURCES: readonly Source[] = [
  {
    rank: 'image',
    plain: /^(?:Dockerfile|Containerfile)$/i,
    variant: /^Dockerfile[.-][\w.-]+$|^[\w.-]+\.Dockerfile$/i,
    read: readDockerfile,
    names: namesInDockerfile,
  },
  {
    rank: 'image',
    plain: /^(?:docker-)?compose\.ya?ml$/,
    variant: /^(?:docker-)?compose\.[\w.-]+\.ya?ml$/,
    read: readCompose,
  },
  {
    rank: 'lock',
    plain: /^(?:uv\.lock|poetry\.lock|pdm\.lock|pylock\.toml)$/,
    variant: /^pylock\.[\w-]+\.toml$/,
    read: readTomlLock,
    names: namesInTomlLock,
  },
  { rank: 'lock', plain: /^Pipfile\.lock$/, read: readPipfileLock, names: namesInPipfileLock },
  {
    rank: 'lock',
    plain: /^conda-lock\.ya?ml$/,
    variant: /^[\w.-]+\.conda-lock\.ya?ml$|^conda-[\w-]+\.lock$/,
    read: readCondaLock,
    names: namesInCondaLock,
  },
  {
    rank: 'pin',
    plain: /^(?:requirements|constraints)\.txt$/,
    variant: /^[\w.-]*(?:requirements|constraints)[\w.-]*\.(?:txt|lock)$/,
    read: readRequirements,
    names: namesInRequirements,
  },
  { rank: 'pin', plain: /^pyproject\.toml$/, read: readPyproject, names: namesInPyproject },
  { rank: 'pin', plain: /^setup\.cfg$/, read: readSetupCfg, names: namesInSetupCfg },
  { rank: 'pin', plain: /^setup\.py$/, read: readSetupPy, names: namesInSetupPy },
  { rank: 'pin', plain: /^Pipfile$/, read: readPipfile, names: namesInPipfile },
  {
    rank: 'pin',
    plain: /^(?:environment|conda)\.ya?ml$/,
    variant: /^environment[.-][\w.-]+\.ya?ml$/,
    read: readCondaEnvironment,
    names: namesInCondaEnvironment,
  },
  { rank: 'installed', plain: INSTALLED, read: readInstalled },
];

/** Globs of all names above, for who has to be told when such a file changes. */
export const SOURCE_GLOBS: readonly string[] = [
  '{Dockerfile,Containerfile,Dockerfile.*,Dockerfile-*,*.Dockerfile}',
  '{uv.lock,poetry.lock,pdm.lock,pylock.toml,pylock.*.toml,Pipfile.lock,Pipfile,conda-*.lock}',
  '{*requirements*.txt,*constraints*.txt,*requirements*.lock,pyproject.toml,setup.cfg,setup.py}',
];

export interface Known {
  readonly read: Reader;
  /** The packages that it installs; null for a file that names none. */
  readonly names: NamesReader | null;
  /** The lower, the nearer to what runs. */
  readonly order: number;
}

/** How a file is read, by its name or, inside a virtual environment, by its path; null for any other file. */
export const sourceOf = (path: string): Known | null => {
  for (const { rank, plain, variant, read, names = null } of SOURCES) {
    const order = RANKS.indexOf(rank) * 2;
    if (plain.test(path)) return { read, names, order };
    if (variant?.test(path) === true) return { read, names, order: order + 1 };
  }
  return null;
};
