import protocols from '../../ray/facts/generated/protocols.json' with { type: 'json' };
import { stepsOf } from '../../ray/facts/steps-of.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import { notice } from '../../problems/notice.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

const SCHEMES = stepsOf<readonly string[]>(protocols);

/** `working_dir` and `py_modules` must be addresses that the cluster can fetch (`runtime_env_contains_remote_uris`, all releases). */
export const rule: Rule = {
  code: 'remote-code',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Code that is not at a remote address', vi: 'Mã nguồn không nằm ở địa chỉ từ xa' },
  check: ({ places, release, form }) => [
    ...mapsOf(places, 'ServeApplicationSchema').flatMap((app) =>
      form === 'anyscale' ? uploaded(app, release) : refused(app, release),
    ),
    ...mapsOf(places, 'RayActorOptionsSchema').flatMap((options) => refused(options, release)),
  ],
};

/** Anyscale sends the folders of an application to a place of its own before Ray reads the file. */
const uploaded = (app: MapNode, release: string): readonly Finding[] =>
  refused(app, release).map(({ range }) => notice('remote-code', 'information', range, UPLOADED));

const refused = (owner: MapNode, release: string): readonly Finding[] =>
  addresses(valueOf(owner, 'runtime_env'))
    .filter((tree) => !isRemote(tree, release) || tree === valueOf(owner, 'runtime_env', 'py_modules'))
    .map((tree) => {
      const written = tree.kind === 'scalar' ? String(tree.value) : '…';
      if (tree === valueOf(owner, 'runtime_env', 'py_modules')) return notListed(tree, written, release);
      const message = {
        en: `Ray ${release} refuses ${written}: code must be at an address the cluster can fetch, such as https://…/code.zip or s3://….`,
        vi: `Ray ${release} từ chối ${written}: mã phải ở địa chỉ mà cluster tải được, như https://…/code.zip hoặc s3://….`,
      };
      return refusal('remote-code', 'schema', tree.range, message);
    });

/** One address where a list is wanted: Ray reads each letter as an address. */
const notListed = (tree: Tree, written: string, release: string): Finding => {
  const message = {
    en: `Ray ${release} refuses ${written}: py_modules takes a list of addresses.`,
    vi: `Ray ${release} từ chối ${written}: py_modules nhận một danh sách địa chỉ.`,
  };
  const fixes = stringOf(tree) === undefined ? [] : [writeFix(tree.range, `[${written}]`, true)];
  return refusal('remote-code', 'schema', tree.range, message, { fixes });
};

const UPLOADED: Words = {
  en: 'Anyscale uploads this when it deploys the file; serve deploy of Ray itself refuses a local path here.',
  vi: 'Anyscale sẽ tải phần này lên khi triển khai file; còn serve deploy của Ray từ chối đường dẫn cục bộ ở đây.',
};

const addresses = (env: Tree | undefined): readonly Tree[] => {
  const map = asMap(env);
  const modules = valueOf(map, 'py_modules');
  const listed = modules === undefined || isEmpty(modules) ? [] : modules.kind === 'list' ? modules.items : [modules];
  return [...listed, ...(valueOf(map, 'working_dir') ? [valueOf(map, 'working_dir')] : [])].filter(
    (tree): tree is Tree => tree !== undefined && !(isNull(tree) && tree !== modules),
  );
};

/** Ray goes through what is written there, one by one: nothing to find in an empty text or mapping. */
const isEmpty = (tree: Tree): boolean =>
  tree.kind === 'map' ? tree.entries.size === 0 : tree.kind === 'scalar' && tree.value === '';

const isRemote = (tree: Tree, release: string): boolean => {
  if (tree.kind !== 'scalar' || tree.type !== 'string') return false;
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(String(tree.value))?.[1]?.toLowerCase();
  return scheme !== undefined && (at(SCHEMES, release) ?? []).includes(scheme);
};
