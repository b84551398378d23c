/** What PyYAML makes of a plain scalar; `2.0` and `2` are different to Ray, so the type is kept beside the value. */
export type ScalarType = 'null' | 'bool' | 'int' | 'float' | 'string' | 'date';

export interface PyScalar {
  readonly type: ScalarType;
  readonly value: string | number | boolean | null;
}

const BOOL = /^(?:(yes|Yes|YES|true|True|TRUE|on|On|ON)|no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;
const INT =
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const FLOAT =
  /^(?:[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const DATE =
  /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)$/;

/** Where the resolvers begin: anything else is text, which most scalars and nearly all keys are. */
const FIRST = /^(?:[-+.~\d]|[yYnNtTfFoO]|$)/;

/**
 * Resolves a plain scalar by PyYAML's implicit resolvers (`yaml/resolver.py`, YAML 1.1): `1e3` is text, `010` is 8,
 * `1:30` is 90, `no` is false.
 */
export const pyScalar = (source: string): PyScalar => {
  if (!FIRST.test(source)) return { type: 'string', value: source };
  if (NULL.test(source)) return { type: 'null', value: null };
  const bool = BOOL.exec(source);
  if (bool) return { type: 'bool', value: bool[1] !== undefined };
  if (INT.test(source)) return { type: 'int', value: integer(source.replaceAll('_', '')) };
  if (FLOAT.test(source)) return { type: 'float', value: float(source.replaceAll('_', '').toLowerCase()) };
  if (DATE.test(source)) return { type: 'date', value: source };
  return { type: 'string', value: source };
};

/**
 * What PyYAML makes of a scalar with one of the tags that the parser takes otherwise (`yaml/constructor.py`): with `!` it is
 * resolved like a plain one, even in quotes; `!!float 2` stays a float. Null for other tags.
 */
export const taggedScalar = (tag: string, source: string): PyScalar | null => {
  if (tag === '!') return pyScalar(source);
  if (tag === 'tag:yaml.org,2002:null') return { type: 'null', value: null };
  if (tag !== 'tag:yaml.org,2002:float' || source === '') return null;
  const digits = source.replaceAll('_', '').toLowerCase();
  const value = float(digits);
  return Number.isNaN(value) && digits !== '.nan' ? null : { type: 'float', value };
};

const signed = (text: string): readonly [sign: number, digits: string] =>
  text.startsWith('-') ? [-1, text.slice(1)] : [1, text.replace(/^\+/, '')];

const integer = (text: string): number => {
  const [sign, digits] = signed(text);
  if (digits === '0') return 0;
  if (/^0[bx]/.test(digits)) return sign * Number(digits);
  if (digits.startsWith('0')) return sign * parseInt(digits, 8);
  return sign * sixty(digits);
};

const float = (text: string): number => {
  const [sign, digits] = signed(text);
  if (digits === '.inf') return sign * Infinity;
  if (digits === '.nan') return NaN;
  return sign * sixty(digits);
};

/** `1:30:00` counts in sixties. */
const sixty = (digits: string): number => digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
