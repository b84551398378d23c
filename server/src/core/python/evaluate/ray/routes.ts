import type { Expr, FunctionStmt } from '../../syntax/ast.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import { unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { find } from '../state/scope.ts';
import type { Class, Value } from '../state/values.ts';

const METHODS = ['get', 'post', 'put', 'delete', 'patch', 'head', 'options', 'trace', 'api_route'];

/** `@app.get(…)` on a function: FastAPI looks at its annotations while the module is imported. */
const routeCall: Handler = (frame, { positional: [target] }) => {
  if (target?.kind === 'function' && target.def.kind === 'function') doubtTypes(frame, target.def);
  return null;
};

const doubtTypes = (frame: Frame, def: FunctionStmt): void => {
  for (const { annotation, fallback } of def.params)
    if (annotation !== null && fallback === null) doubtIn(frame, annotation);
  if (def.returns !== null && !def.decorators.some(saysResponse)) doubtIn(frame, def.returns);
};

/** What a route answers is taken from the annotation only where nothing else says it. */
const saysResponse = (decorator: Expr): boolean =>
  decorator.kind === 'call' && decorator.args.some(({ name, star }) => name === 'response_model' || star === '**');

const CONTAINERS = new Set([
  'list',
  'List',
  'dict',
  'Dict',
  'tuple',
  'Tuple',
  'set',
  'Set',
  'Optional',
  'Union',
  'Sequence',
]);

const doubtIn = (frame: Frame, annotation: Expr): void => {
  if (annotation.kind === 'name') {
    const value = find(frame, annotation.name);
    if (value !== undefined && isNoField(value))
      unknown(frame, annotation.range, {
        en: `whether FastAPI takes ${annotation.name} as a type of a route is not known: it is no model of pydantic`,
        vi: `chưa biết FastAPI có nhận ${annotation.name} làm kiểu của route không: nó không phải model của pydantic`,
      });
  } else if (annotation.kind === 'operation') {
    for (const one of annotation.operands) doubtIn(frame, one);
  } else if (annotation.kind === 'sequence') {
    for (const { value } of annotation.items) doubtIn(frame, value);
  } else if (
    annotation.kind === 'subscript' &&
    annotation.object.kind === 'name' &&
    CONTAINERS.has(annotation.object.name)
  )
    doubtIn(frame, annotation.index);
};

/** A class that pydantic has no schema for, as its author says none. */
const isNoField = (value: Value): boolean => value.kind === 'class' && isBare(value);

const isBare = (of: Class): boolean =>
  of.model === 'plain' &&
  ![...of.vars.keys()].some((name) => name.startsWith('__get_')) &&
  of.bases.every(isBare) &&
  (of.outer ?? []).every((path) => path === 'builtins.object' || path === 'abc.ABC');

export const ROUTE_CALLS: Handlers = Object.fromEntries(
  ['FastAPI', 'APIRouter'].flatMap((made) =>
    METHODS.map((method): readonly [string, Handler] => [`fastapi.${made}().${method}()`, routeCall]),
  ),
);
