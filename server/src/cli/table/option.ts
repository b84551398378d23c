import type { Words } from '../../core/index.ts';
import type { GroupName } from './groups.ts';

/** What shells may offer for a value. */
export type Offered = 'files' | 'folders' | 'releases' | 'rules' | 'severities' | 'commands';

/** One option of a command: its row says how it is parsed, explained, completed and documented. A switch has no value. */
export interface Option {
  readonly group: GroupName;
  /** What it does, without its choices and its default, which are told by themselves; code stands in back quotes. */
  readonly meaning: Words;
  /** One letter for the form with one dash. */
  readonly short?: string;
  /** What stands for its value in help, as `FILE`; left out where the choices stand there themselves. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** The option that gives a switch its value, for those who write one behind it. */
  readonly valueBy?: string;
  /** Its value is a whole number between these. */
  readonly counts?: { readonly least: number; readonly most: number };
  /** The value where the call gives none. */
  readonly default?: string;
  /** Its default in words, where it depends on something. */
  readonly otherwise?: Words;
  readonly isRepeatable?: true;
  /** A call without it is wrong. */
  readonly isNeeded?: true;
  readonly offers?: Offered;
  /** Understood, and told nowhere. */
  readonly isHidden?: true;
}

export type Options = Readonly<Record<string, Option>>;

/** The values of a call, each typed by the row of its option. */
export type Values<T extends Options> = { readonly [Name in keyof T]: Value<T[Name]> };

type Value<O extends Option> = O extends { readonly value: string } | { readonly choices: readonly string[] }
  ? O extends { readonly isRepeatable: true }
    ? readonly Single<O>[]
    : O extends { readonly default: string } | { readonly isNeeded: true }
      ? Single<O>
      : Single<O> | undefined
  : boolean;

type Single<O extends Option> = O extends { readonly choices: readonly (infer Choice extends string)[] }
  ? Choice
  : O extends { readonly counts: object }
    ? number
    : string;

/** Whether an option takes a value. */
export const takesValue = ({ value, choices }: Option): boolean => value !== undefined || choices !== undefined;

/** Signs in choices that stand beside their option themselves. */
const LIMIT = 24;

/** What stands for the value of an option, as in `human|json`, or `FORMAT` for more choices; empty for a switch. */
export const placeholder = (name: string, { value, choices }: Option): string => {
  if (value !== undefined || choices === undefined) return value ?? '';
  const all = choices.join('|');
  return all.length <= LIMIT ? all : name.toUpperCase();
};
