/**
 * What changes with a Ray release is a fact (`server/src/core/ray/facts`), read off real releases. A release that stands
 * anywhere else, in a text for people too, is a guess that nothing asks again.
 */

/** What is not known while linting. */
const UNKNOWN = '\u0000';

/** `2.`, then what may be a minor release; not inside a longer number. */
const RELEASE = /(?<![\w.])2\.(?:\d{1,3}(?:\.\d+)?(?![\w]|\.\d)|\u0000)/;

/** The text that an expression makes, as far as it can be seen, parts that cannot as `UNKNOWN`. */
const textOf = (node, scopeOf, depth = 0) => {
  if (depth > 8) return UNKNOWN;
  const inner = (part) => textOf(part, scopeOf, depth + 1);
  switch (node.type) {
    case 'Literal':
      return node.regex === undefined ? String(node.value) : node.regex.pattern.replaceAll('\\', '');
    case 'TemplateLiteral':
      return node.quasis
        .map(({ value }, i) => value.cooked + (node.expressions[i] ? inner(node.expressions[i]) : ''))
        .join('');
    case 'BinaryExpression':
      return node.operator === '+' ? inner(node.left) + inner(node.right) : UNKNOWN;
    case 'Identifier':
      return constantOf(node, scopeOf, depth);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return inner(node.expression);
    case 'CallExpression':
      return calledText(node, inner);
    default:
      return UNKNOWN;
  }
};

/** `String(x)` and `[a, b].join('.')`. */
const calledText = ({ callee, arguments: args }, inner) => {
  if (callee.type === 'Identifier' && callee.name === 'String' && args.length === 1) return inner(args[0]);
  const isJoin = callee.type === 'MemberExpression' && callee.property.name === 'join';
  if (!isJoin || callee.object.type !== 'ArrayExpression' || args.length !== 1) return UNKNOWN;
  return callee.object.elements.map((part) => (part ? inner(part) : '')).join(inner(args[0]));
};

const constantOf = (node, scopeOf, depth) => {
  for (let scope = scopeOf(node); scope; scope = scope.upper) {
    const definition = scope.set.get(node.name)?.defs[0];
    if (definition === undefined) continue;
    const isConstant =
      definition.type === 'Variable' && definition.parent.kind === 'const' && definition.node.id.type === 'Identifier';
    return isConstant && definition.node.init ? textOf(definition.node.init, scopeOf, depth + 1) : UNKNOWN;
  }
  return UNKNOWN;
};

/** Expressions whose text is a part of the text of the one around them. */
const isPart = ({ parent }) =>
  parent.type === 'TemplateLiteral' ||
  (parent.type === 'BinaryExpression' && parent.operator === '+') ||
  (parent.type === 'CallExpression' && parent.callee.name === 'String');

export const noReleaseLiteral = {
  meta: {
    type: 'problem',
    docs: { description: 'Releases of Ray stand in server/src/core/ray/facts alone' },
    schema: [],
    messages: { release: 'A release of Ray stands here; make it a fact in server/src/core/ray/facts and ask that.' },
  },
  create: (context) => {
    const scopeOf = (node) => context.sourceCode.getScope(node);
    const check = (node) => {
      if (!isPart(node) && RELEASE.test(textOf(node, scopeOf))) context.report({ node, messageId: 'release' });
    };
    return { Literal: check, TemplateLiteral: check, BinaryExpression: check, CallExpression: check };
  },
};
