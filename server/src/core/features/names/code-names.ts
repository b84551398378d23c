import type { Analysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import type { CodePlace } from '../../python/evaluate/state/values.ts';
import { parsePython } from '../../python/syntax/parse.ts';
import type { Expr } from '../../python/syntax/ast.ts';
import { walk } from '../../python/syntax/walk.ts';
import type { Words } from '../../text/words.ts';
import type { NamedPlace } from './named-places.ts';

/** A literal of code that is the name itself, without its quotes, and the text of its file. */
export interface CodeName extends CodePlace {
  readonly text: string;
}

type Call = Extract<Expr, { readonly kind: 'call' }>;

/** The argument of each function of Serve that is the name of an application or a deployment, by position and by keyword. */
const ARGUMENTS: Readonly<Record<'application' | 'deployment', Readonly<Record<string, readonly [number, string]>>>> = {
  application: {
    get_app_handle: [0, 'name'],
    get_deployment_handle: [1, 'app_name'],
    run: [-1, 'name'],
    delete: [0, 'name'],
  },
  deployment: { get_deployment_handle: [0, 'deployment_name'], deployment: [-1, 'name'], options: [-1, 'name'] },
};

/** Where the code behind an application writes a name as a literal in a call of Serve; nothing where no code was read. */
export const codeNames = (analysis: Analysis, place: NamedPlace): readonly CodeName[] => {
  const { kind, name } = place;
  const files = applicationOf(analysis, place)?.code?.files;
  if (kind === 'model' || files === undefined) return [];
  return [...files].flatMap(([path, text]) => literalsIn(text, kind, name).map((range) => ({ path, range, text })));
};

const literalsIn = (text: string, kind: 'application' | 'deployment', name: string): readonly CodePlace['range'][] => {
  const found: CodePlace['range'][] = [];
  if (!text.includes(name)) return found;
  walk(parsePython(text), (node) => {
    const range = node.kind === 'call' ? literalOf(node, kind, name) : null;
    const inner = range && { start: range.start + 1, end: range.end - 1 };
    if (inner !== null && text.slice(inner.start, inner.end) === name) found.push(inner);
    return true;
  });
  return found;
};

const literalOf = ({ callee, args }: Call, kind: 'application' | 'deployment', name: string) => {
  const called = calledOf(callee);
  const [position, keyword] = (Object.hasOwn(ARGUMENTS[kind], called) ? ARGUMENTS[kind][called] : undefined) ?? [
    -1,
    '',
  ];
  const value =
    args.find((one) => one.name === keyword)?.value ??
    (args[position]?.star === '' && args[position].name === null ? args[position].value : undefined);
  return value?.kind === 'constant' && value.value === name ? value.range : null;
};

/** The function of Serve that a call names; empty for every other. */
const calledOf = (callee: Expr): string => {
  if (callee.kind === 'name') return /^(?:get_|deployment$)/.test(callee.name) ? callee.name : '';
  if (callee.kind !== 'attribute') return '';
  const isServe = callee.object.kind === 'name' && callee.object.name === 'serve';
  return isServe || callee.name === 'options' ? callee.name : '';
};

/** Why the name cannot be changed from here, as far as code decides it; null where it can. */
export const codeFault = (analysis: Analysis, place: NamedPlace): Words | null => {
  if (place.kind !== 'deployment') return null;
  const application = applicationOf(analysis, place);
  const deployment = application?.deployments.find(({ name }) => name === place.name);
  if (deployment?.source === 'builder')
    return {
      en: 'a builder of Ray makes this name: rename the model instead',
      vi: 'tên này do builder của Ray đặt: hãy đổi tên model',
    };
  const code = application?.code;
  if (code?.kind !== 'read')
    return { en: 'the code that gives this name was not read', vi: 'chưa đọc được code đặt ra tên này' };
  return codeNames(analysis, place).length > 0
    ? null
    : {
        en: `code gives this name: it is that of a class or function, or not written as “${place.name}”`,
        vi: `tên này do code đặt: là tên lớp hoặc hàm, hoặc không được viết thành “${place.name}”`,
      };
};

const applicationOf = ({ configs }: Analysis, { application }: NamedPlace): ApplicationDemand | undefined =>
  configs.flatMap(({ applications }) => applications).find(({ name }) => name === application?.name);
