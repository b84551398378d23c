import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  contextArgs,
  forwardArgs,
  linesIn,
  portIn,
  rayServiceOf,
  serviceArgs,
  servicesIn,
} from '../../../../client/src/live/kubectl.ts';
import { endForwards, kubectlHere } from '../../../../client/src/machine/kubectl-node.ts';

/** Does what `kubectl` does for these calls, and writes down how it was called and how it ended. */
const STAND_IN = `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const log = (text) => appendFileSync(__dirname + '/calls', text + '\\n');
const call = process.argv.slice(2).join(' ');
log(call);
if (call.includes('get-contexts')) console.log('minikube\\nprod');
else if (call.includes('get services')) console.log('ray\\tllm-head-svc\\tRayService\\tllm');
else if (call.includes('get rayclusters.ray.io llm-abc')) process.stdout.write('RayService\\tllm');
else if (call.includes('get rayclusters.ray.io own')) process.stdout.write('\\t');
else if (call.includes('port-forward') && call.includes('gone')) {
  console.error('error: services "gone" not found');
  process.exitCode = 1;
} else if (call.includes('port-forward')) {
  process.on('SIGTERM', () => { log('ended'); process.exit(0); });
  console.log('Forwarding from 127.0.0.1:41234 -> 8265');
  setInterval(() => {}, 1000);
  if (call.includes('short')) setTimeout(() => { console.error('lost connection to pod'); process.exit(1); }, 50);
} else process.exit(3);
`;

let folder: string;
const { PATH } = process.env;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rsl-kubectl-'));
  writeFileSync(join(folder, 'kubectl'), STAND_IN);
  chmodSync(join(folder, 'kubectl'), 0o755);
  process.env.PATH = `${folder}${delimiter}${PATH ?? ''}`;
});

afterAll(() => {
  process.env.PATH = PATH;
  rmSync(folder, { recursive: true, force: true });
});

const calls = (): readonly string[] => linesIn(readFileSync(join(folder, 'calls'), 'utf8'));
const LLM = { kind: 'RayService', name: 'llm' };
const head = (name: string): readonly string[] => forwardArgs('prod', { namespace: 'ray', name });

describe('what kubectl says', () => {
  it('is names, services and the port that was taken', () => {
    expect(linesIn('minikube\r\n\nprod\n')).toEqual(['minikube', 'prod']);
    expect(servicesIn('ray\tllm-head-svc\tRayService\tllm\nray\tmine\t\t\n\nother\n')).toEqual([
      { namespace: 'ray', name: 'llm-head-svc', owner: LLM },
      { namespace: 'ray', name: 'mine', owner: null },
    ]);
    expect(portIn('Forwarding from 127.0.0.1:41234 -> 8265\nForwarding from [::1]:41234 -> 8265')).toBe(41234);
    expect(portIn('Handling connection for 8265')).toBeNull();
  });
});

// The stand-in is a script, which only a shell of POSIX runs by its name.
describe.skipIf(process.platform === 'win32')('kubectl', () => {
  it('is asked for contexts and for the services of heads', async () => {
    expect(await kubectlHere.run(contextArgs)).toEqual({ isWell: true, output: 'minikube\nprod\n', fault: '' });
    const services = await kubectlHere.run(serviceArgs('prod'));
    expect(servicesIn(services.output)).toEqual([{ namespace: 'ray', name: 'llm-head-svc', owner: LLM }]);
    expect(calls()[1]).toMatch(/^--context=prod get services --all-namespaces --selector=ray\.io\/node-type=head /);
    expect(await kubectlHere.run(['other'])).toMatchObject({ isWell: false });
  });

  it('says which RayService a head is of, by its service or its cluster', async () => {
    const of = (kind: string, name: string) =>
      rayServiceOf(kubectlHere, 'prod', { namespace: 'ray', name: 'head-svc', owner: { kind, name } });
    expect(await of('RayService', 'llm')).toBe('ray/llm');
    expect(await of('RayCluster', 'llm-abc')).toBe('ray/llm');
    expect(await of('RayCluster', 'own')).toBeNull();
    expect(await of('RayCluster', 'not-allowed')).toBeNull();
    expect(await of('Deployment', 'llm')).toBeNull();
    expect(calls()).toContainEqual(
      expect.stringMatching(/^--context=prod --namespace=ray get rayclusters\.ray\.io llm-abc --output=jsonpath=/),
    );
  });

  it('forwards a port until that is ended, and the end is not told as a fault', async () => {
    const forward = await kubectlHere.forward(head('llm-head-svc'));
    if ('fault' in forward) throw new Error(forward.fault);
    expect(forward.port).toBe(41234);
    let told = 0;
    forward.onEnd(() => told++);
    forward.end();
    await expect.poll(calls, { timeout: 60_000 }).toContain('ended');
    expect(calls()).toContain(
      '--context=prod --namespace=ray port-forward --address=127.0.0.1 service/llm-head-svc :8265',
    );
    expect(told).toBe(0);
  });

  it('forwards no port any more once the extension ends, and tells that to nobody', async () => {
    const ends = (): number => calls().filter((call) => call === 'ended').length;
    const before = ends();
    const forwards = await Promise.all(['a-head-svc', 'b-head-svc'].map((name) => kubectlHere.forward(head(name))));
    let told = 0;
    for (const forward of forwards) if (!('fault' in forward)) forward.onEnd(() => told++);
    endForwards();
    await expect.poll(ends, { timeout: 60_000 }).toBe(before + 2);
    expect(told).toBe(0);
  });

  it('tells why a port is not forwarded, and why it is not any more', async () => {
    expect(await kubectlHere.forward(head('gone'))).toEqual({ fault: 'error: services "gone" not found' });
    const forward = await kubectlHere.forward(head('short'));
    if ('fault' in forward) throw new Error(forward.fault);
    const said = await new Promise<string>((resolve) => {
      forward.onEnd(resolve);
    });
    expect(said).toContain('lost connection to pod');
  });

  it('that is not there is told', async () => {
    process.env.PATH = folder.replace(/kubectl.*$/, 'nothing');
    const forward = await kubectlHere.forward(head('llm-head-svc'));
    expect(forward).toMatchObject({ fault: expect.stringContaining('ENOENT') as string });
    expect(await kubectlHere.run(contextArgs)).toMatchObject({ isWell: false });
  });
});
