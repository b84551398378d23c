import { instructionsOf } from './dockerfile-lines.ts';
import type { Instruction } from './dockerfile-lines.ts';
import { withVariables } from './image.ts';

/** What an image sets an environment variable to, and the line of its Dockerfile; null where that hangs on what is not there. */
export interface ImageVariable {
  readonly value: string | null;
  /** The same as far as it is known: what is not stands there as `$NAME`. */
  readonly written: string;
  readonly line: number;
}

type Variables = Map<string, ImageVariable>;

const FROM = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i;

/** The variables that the last stage of a Dockerfile sets, with those of the stages it stands on; null where Ray is in none. */
export const imageVariables = (text: string): ReadonlyMap<string, ImageVariable> | null => {
  const stages: Stage[] = [];
  for (const instruction of instructionsOf(text)) {
    const stage = stages.at(-1);
    if (instruction.name === 'FROM') stages.push(begun(instruction.text, stages));
    else if (stage !== undefined) followed(stage, instruction);
  }
  const last = stages.at(-1);
  return last?.hasRay === true ? last.variables : null;
};

interface Stage {
  readonly name: string;
  readonly variables: Variables;
  hasRay: boolean;
}

const begun = (text: string, stages: readonly Stage[]): Stage => {
  const [, image = '', name = ''] = FROM.exec(text.trim()) ?? [];
  const base = stages.findLast((stage) => stage.name !== '' && stage.name.toLowerCase() === image.toLowerCase());
  return { name, variables: new Map(base?.variables), hasRay: base?.hasRay ?? /\bray\b/i.test(image) };
};

const followed = (stage: Stage, { name, text, line, lines }: Instruction): void => {
  if (name === 'RUN' && /\bray\b/.test(text)) stage.hasRay = true;
  if (name !== 'ENV') return;
  const known = new Map([...stage.variables].flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])));
  for (const [key, written, isRaw] of pairsOf(text)) {
    const value = isRaw ? written : withVariables(written, known);
    const at = lines.findIndex((one) => one.includes(`${key}=`) || one.includes(`${key} `));
    stage.variables.set(key, {
      value: !isRaw && value.includes('$') ? null : value,
      written: value,
      line: line + Math.max(0, at),
    });
  }
};

/** `NAME=value NAME="value"`, or the older `NAME value`; raw: in single quotes, where nothing is filled in. */
const pairsOf = (text: string): readonly (readonly [string, string, boolean])[] => {
  const plain = /^(\w+)[ \t]+([^=\s].*)$/.exec(text.trim());
  if (plain !== null) return [[plain[1] ?? '', plain[2] ?? '', false]];
  return [...text.matchAll(/\b(\w+)=("(?:[^"\\]|\\.)*"|'[^']*'|(?:\\.|\S)*)/g)].map(([, key = '', value = '']) => [
    key,
    value.replace(/^(["'])(.*)\1$/s, '$2').replace(/\\(.)/gs, '$1'),
    value.startsWith("'"),
  ]);
};
