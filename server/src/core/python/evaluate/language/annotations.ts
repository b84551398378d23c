import type { Expr, FunctionStmt } from '../../syntax/ast.ts';
import { walk } from '../../syntax/walk.ts';
import { BUILTINS } from '../names/builtin-names.ts';
import { unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { find } from '../state/scope.ts';

/**
 * Up to Python 3.13 the annotations of a function are evaluated where it is defined, so that a name which is not there
 * fails while the module is imported, unless `from __future__ import annotations` stands at its top.
 */
export const doubtAnnotations = (frame: Frame, { params, returns, generic }: FunctionStmt): void => {
  if (generic || frame.module.futureAnnotations || frame.module.open !== null || frame.scope.parent?.own != null)
    return;
  for (const { annotation } of params) if (annotation !== null) doubtNames(frame, annotation);
  if (returns !== null) doubtNames(frame, returns);
};

const doubtNames = (frame: Frame, annotation: Expr): void => {
  walk(annotation, (node) => {
    if (node.kind === 'lambda' || node.kind === 'comprehension') return false;
    if (node.kind === 'name' && !BUILTINS.has(node.name) && find(frame, node.name) === undefined)
      unknown(frame, node.range, {
        en: `the annotation names ${node.name}, which is not there`,
        vi: `chú thích kiểu dùng ${node.name}, tên này không có`,
      });
    return true;
  });
};
