import { notice } from '../../problems/notice.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { containerPorts, SERVE_PORT } from '../../sources/manifests/container-ports.ts';
import type { ContainerPort } from '../../sources/manifests/container-ports.ts';
import { headGroup, rayContainer, workerGroups } from '../../sources/manifests/manifest.ts';
import type { Words } from '../../text/words.ts';
import { entryOf, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import type { ManifestAround, Rule, ConfigContext } from '../rule.ts';

/** The proxies listen on a port to which the Service that KubeRay makes does not send. */
export const rule: Rule = {
  code: 'serve-port',
  scope: 'config',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A port that no container serves', vi: 'Cổng mà không container nào mở' },
  check: (context) => {
    const { manifest } = context;
    if (manifest?.kind !== 'RayService' || headGroup(manifest) === undefined) return [];
    const port = listening(context);
    if (port === null) return [];
    const unserved = ofService(manifest, port, context);
    return unserved.length > 0 ? unserved : ofWorkers(manifest, port, context);
  },
};

/** The variable that moves the port where the file names none (`ray/serve/_private/constants.py`). */
const MOVES = 'RAY_SERVE_DEFAULT_HTTP_PORT';

/** Where the proxies listen; null where they do not, or nobody knows yet. */
const listening = ({ root, environment }: ConfigContext): number | null => {
  const tree = valueOf(root, 'http_options', 'port');
  if (environment.has(MOVES) || isWithoutProxies(root)) return null;
  if (tree === undefined || isNull(tree)) return SERVE_PORT.port;
  return tree.kind === 'scalar' && typeof tree.value === 'number' ? tree.value : null;
};

const isWithoutProxies = (root: Tree): boolean =>
  ['Disabled', 'NoServer'].includes(stringOf(entryOf(root, 'proxy_location')?.value) ?? '');

/** `BuildServeService` in `service.go`: the head's ports called `serve`; a Service of one's own says itself where it sends. */
const ofService = (manifest: ManifestAround, port: number, context: ConfigContext): readonly Finding[] => {
  if (valueOf(manifest.root, 'spec', 'serveService') !== undefined) return [];
  const ports = containerPorts(headGroup(manifest));
  const serving = ports.find(({ name }) => name === SERVE_PORT.name);
  if (ports.length > 0 && serving === undefined)
    return ports.some(({ name }) => name.startsWith(`${SERVE_PORT.name}-`)) ? [] : [problem(context, NO_PORT)];
  const served = serving === undefined ? SERVE_PORT.port : serving.port;
  if (served === null || served === port) return [];
  return [problem(context, elsewhere(port, served), fixes(context, served, port, serving))];
};

const problem = ({ root, capacity }: ConfigContext, message: Words, offered: readonly Fix[] = []): Finding =>
  notice('serve-port', 'warning', valueOf(root, 'http_options', 'port')?.range ?? capacity.range, message, {
    fixes: offered,
  });

const fixes = (
  { root }: ConfigContext,
  served: number,
  port: number,
  serving: ContainerPort | undefined,
): readonly Fix[] => {
  const written = valueOf(root, 'http_options', 'port');
  return [
    ...(written === undefined || isNull(written) ? [] : [writeFix(written.range, String(served), true)]),
    ...(serving === undefined
      ? []
      : [
          {
            title: { en: `Set containerPort: ${String(port)}`, vi: `Đặt containerPort: ${String(port)}` },
            preferred: false,
            edits: [],
            around: [{ range: serving.tree.range, newText: String(port) }],
          },
        ]),
  ];
};

/** The readiness of a worker is asked at its own `serve` port (`initLivenessAndReadinessProbe` in `pod.go`). */
const ofWorkers = (manifest: ManifestAround, port: number, context: ConfigContext): readonly Finding[] =>
  workerGroups(manifest).flatMap((group) => {
    const serving = containerPorts(group).find(({ name }) => name === SERVE_PORT.name);
    const asked = serving === undefined ? SERVE_PORT.port : serving.port;
    const hasOwn = valueOf(rayContainer(group), 'readinessProbe') !== undefined;
    if (rayContainer(group) === undefined || hasOwn || asked === null || asked === port) return [];
    const name = stringOf(valueOf(group, 'groupName')) ?? 'workers';
    return [problem(context, unready(name, port, asked), serving && fixes(context, asked, port, serving))];
  });

const NO_PORT: Words = {
  en: 'The head’s container names ports, but none is called serve: KubeRay makes no Service, and no request arrives.',
  vi: 'Container của head khai báo cổng nhưng không cổng nào tên serve: KubeRay không tạo Service nên không request nào tới được.',
};

const elsewhere = (port: number, served: number): Words => ({
  en: `The proxies listen on ${String(port)}, but the Service of KubeRay sends to ${String(served)}, the head’s port serve: no request arrives.`,
  vi: `Proxy lắng nghe ở ${String(port)}, nhưng Service của KubeRay gửi đến ${String(served)}, tức cổng serve của head: không request nào tới được.`,
});

const unready = (name: string, port: number, asked: number): Words => ({
  en: `The proxies listen on ${String(port)}, but KubeRay asks the workers ${name} at ${String(asked)}, their port serve: they are never ready.`,
  vi: `Proxy lắng nghe ở ${String(port)}, nhưng KubeRay hỏi các worker ${name} ở ${String(asked)}, tức cổng serve của chúng: chúng không bao giờ sẵn sàng.`,
});
