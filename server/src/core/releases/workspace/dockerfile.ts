import { instructionsOf } from './dockerfile-lines.ts';
import type { Instruction } from './dockerfile-lines.ts';
import { likelyReleaseOfImage, withVariables } from './image.ts';
import type { Include, Reader, Reading, Statement } from './reading.ts';
import { installsIn } from './shell-installs.ts';
import type { Install } from './shell-installs.ts';
import { takes } from './specifier.ts';

interface Stage {
  readonly name: string;
  readonly statements: Statement[];
}

const FROM = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i;

/** A Dockerfile: the image that its last stage begins with and what is installed over it; else what its stages agree on. */
export const readDockerfile: Reader = (text) => {
  const stages = stagesOf(instructionsOf(text));
  const last = stages.at(-1);
  const all = stages.flatMap(({ statements }) => statements);
  const reading: Reading = [{ statements: last?.statements ?? [], lastWins: true }, { statements: all }];
  return last?.statements.includes('open') === true ? reading.slice(0, 1) : reading;
};

const stagesOf = (instructions: readonly Instruction[]): readonly Stage[] => {
  const stages: Stage[] = [];
  const global = new Map<string, string>();
  let values = new Map(global);
  for (const instruction of instructions) {
    const stage = stages.at(-1);
    if (instruction.name === 'FROM') {
      stages.push(begun(instruction, global, stages));
      values = new Map();
    } else if (instruction.name === 'ARG') setArguments(instruction, stage === undefined ? global : values, global);
    else if (instruction.name === 'ENV') setVariables(instruction, values);
    else if (instruction.name === 'RUN' && stage !== undefined) run(instruction, values, stage);
  }
  return stages;
};

/** A stage that stands on another one holds what that installed. */
const begun = ({ text, line }: Instruction, values: ReadonlyMap<string, string>, stages: readonly Stage[]): Stage => {
  const [, image = '', name = ''] = FROM.exec(withVariables(text, values).trim()) ?? [];
  const base = stages.findLast((stage) => stage.name !== '' && stage.name.toLowerCase() === image.toLowerCase());
  const version = base === undefined ? likelyReleaseOfImage(image) : null;
  return {
    name,
    statements: [...(base?.statements ?? []), ...(version === null ? [] : [{ version, line, range: null }])],
  };
};

const unquoted = (value: string): string => value.replace(/^(['"])(.*)\1$/, '$2');

/** Inside a stage an argument without a default has that of the top. */
const setArguments = (
  { text }: Instruction,
  values: Map<string, string>,
  global: ReadonlyMap<string, string>,
): void => {
  for (const word of text.split(/\s+/)) {
    const [name = '', ...rest] = word.split('=');
    const value = rest.length > 0 ? unquoted(rest.join('=')) : global.get(name);
    if (value !== undefined) values.set(name, withVariables(value, values));
  }
};

const setVariables = ({ text }: Instruction, values: Map<string, string>): void => {
  const plain = /^(\w+)[ \t]+([^=]*)$/.exec(text.trim());
  if (plain !== null) values.set(plain[1] ?? '', withVariables(plain[2] ?? '', values));
  for (const [, name = '', value = ''] of text.matchAll(/\b(\w+)=("[^"]*"|'[^']*'|\S*)/g))
    values.set(name, withVariables(unquoted(value), values));
};

const run = (instruction: Instruction, values: ReadonlyMap<string, string>, { statements }: Stage): void => {
  const script = withVariables(instruction.text, values);
  for (const install of installsIn(script)) {
    const statement =
      'include' in install
        ? beside(install)
        : installed(install, statements, lineIn(instruction, values, install.written));
    if (statement !== null) statements.push(statement);
  }
};

/** A path of the image is taken for a file of that name beside the Dockerfile. */
export const beside = (include: Include): Include =>
  include.include.startsWith('/') ? { ...include, include: include.include.replace(/^.*\//, '') } : include;

const installed = (
  { pin, specifier, upgrades }: Exclude<Install, Include>,
  before: readonly Statement[],
  line: number,
): Statement | null => {
  if (pin !== null) return { ...pin, line };
  const last = before.findLast((statement) => statement === 'open' || 'version' in statement);
  const stays = last !== undefined && last !== 'open' && 'version' in last && takes(specifier, last.version) === true;
  return stays && !upgrades ? null : 'open';
};

const lineIn = ({ lines, line }: Instruction, values: ReadonlyMap<string, string>, written: string): number => {
  const index = lines.findIndex((one) => withVariables(one, values).includes(written));
  return line + Math.max(0, index);
};
