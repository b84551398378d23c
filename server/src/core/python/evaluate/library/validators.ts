import type { TextRange } from '../../../text/text-range.ts';
import type { Expr, FunctionStmt } from '../../syntax/ast.ts';
import { callFunction, NO_ARGS } from '../language/calls.ts';
import { evaluate } from '../language/expressions.ts';
import { functionOf } from '../language/functions.ts';
import type { Frame } from '../state/run.ts';
import type { Class, Func, Instance, Value } from '../state/values.ts';

/** What a validator of pydantic looks at once that is known to fit: fields by name, or the whole object. */
type Validator = { readonly kind: 'fields'; readonly names: readonly string[] } | { readonly kind: 'model' };

/**
 * What a function validates after pydantic has done so itself (`mode="after"`, which is that of a field's validator where none is
 * said); null for every other function, and for validators of other modes.
 */
export const validatorOf = ({ decorators, params }: FunctionStmt): Validator | null => {
  const [first, second] = decorators;
  const isPlain = second === undefined || (second.kind === 'name' && second.name === 'classmethod');
  if (first?.kind !== 'call' || decorators.length > 2 || !isPlain || params.some(({ star }) => star !== ''))
    return null;
  const name = nameOf(first.callee);
  const mode = constantOf(first.args.find((one) => one.name === 'mode')?.value);
  const names = first.args.filter((one) => one.name === null && one.star === '').map((one) => constantOf(one.value));
  if (name === 'model_validator')
    return mode === 'after' && first.args.length === 1 && params.length === 1 && second === undefined
      ? { kind: 'model' }
      : null;
  const isOfField = (name === 'field_validator' && (mode === undefined || mode === 'after')) || name === 'validator';
  const isWhole = first.args.every(
    (one) => one.star === '' && (one.name === null || (one.name === 'mode' && name !== 'validator')),
  );
  if (!isOfField || !isWhole || params.length !== 2 || !names.every((one) => typeof one === 'string' && one !== '*'))
    return null;
  return { kind: 'fields', names: names.filter((one) => typeof one === 'string') };
};

const nameOf = (expr: Expr): string | null =>
  expr.kind === 'name' ? expr.name : expr.kind === 'attribute' ? expr.name : null;

const constantOf = (expr: Expr | undefined): unknown => (expr?.kind === 'constant' ? expr.value : expr && null);

interface Own {
  readonly of: Class;
  readonly def: FunctionStmt;
  readonly validates: Validator;
}

/** Of a class and those it is made of, the bases' first; one of the same name takes the place of a base's. */
const validatorsOf = (of: Class): readonly Own[] => {
  const functions = of.def.body.filter((stmt) => stmt.kind === 'function');
  const own = functions.flatMap((def): readonly Own[] => {
    const validates = validatorOf(def);
    return validates === null ? [] : [{ of, def, validates }];
  });
  const inherited = of.bases.flatMap(validatorsOf);
  return [...inherited.filter(({ def }) => !functions.some(({ name }) => name === def.name)), ...own];
};

const functionIn = (frame: Frame, of: Class, def: FunctionStmt): Func =>
  functionOf(
    {
      run: frame.run,
      module: of.module,
      scope: { vars: of.module.vars, parent: null, own: null, globals: new Set(), kind: 'module' },
    },
    def,
    evaluate,
  );

/** The value that the validators of a field make of one that fits. */
export const validated = (frame: Frame, of: Class, field: string, value: Value, range: TextRange): Value =>
  validatorsOf(of)
    .filter(({ validates }) => validates.kind === 'fields' && validates.names.includes(field))
    .reduce(
      (held, one) =>
        callFunction(
          frame,
          functionIn(frame, one.of, one.def),
          { ...NO_ARGS, positional: [one.of, held] },
          range,
          one.def.name,
        ),
      value,
    );

/** Runs what validates a whole object once it is made. */
export const validateWhole = (frame: Frame, made: Instance, range: TextRange): void => {
  for (const { of, def, validates } of validatorsOf(made.of))
    if (validates.kind === 'model')
      callFunction(frame, functionIn(frame, of, def), { ...NO_ARGS, positional: [made] }, range, def.name);
};
