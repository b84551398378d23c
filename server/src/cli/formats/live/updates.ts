import { say } from '../../../core/index.ts';
import type { ApplicationUpdate, DeploymentUpdate, Drift, Language, Paint, Words } from '../../../core/index.ts';

/** What happens to an application or a deployment, for people. */
const CHANGES: Readonly<Record<ApplicationUpdate['change'] | DeploymentUpdate['change'], Words>> = {
  starts: { en: 'starts', vi: 'khởi động' },
  'builds-anew': { en: 'is built anew', vi: 'được dựng lại' },
  changes: { en: 'changes', vi: 'thay đổi' },
  stays: { en: 'stays as it is', vi: 'giữ nguyên' },
  vanishes: { en: 'is deleted', vi: 'bị xóa' },
  kept: { en: 'stays: serve.run started it', vi: 'giữ nguyên: do serve.run khởi động' },
  restarts: { en: 'restarts all replicas', vi: 'khởi động lại mọi replica' },
  reconfigures: { en: 'reconfigures its replicas, without a restart', vi: 'cấu hình lại các replica, không khởi động lại' },
  scales: { en: 'changes only how many replicas there are', vi: 'chỉ đổi số replica' },
  updates: { en: 'changes only for Serve itself, no replica restarts', vi: 'chỉ đổi phía Serve, không replica nào khởi động lại' },
  unknown: { en: 'is not known', vi: 'chưa biết' },
};

/** What a deploy would do, application by application; those that stay have one line. */
export const updateLines = ({ applications }: Drift, language: Language, paint: Paint): readonly string[] =>
  applications.flatMap(({ name, change, deployments }) => [
    `  ${paint('heading', name)}  ${paint(PARTS[change] ?? 'quiet', say(CHANGES[change], language))}`,
    ...deployments
      .filter((one) => one.change !== 'stays')
      .map((one) => `    ${one.name}  ${say(CHANGES[one.change], language)}${becauseOf(one)}`),
  ]);

const PARTS: Readonly<Partial<Record<string, 'good' | 'bad' | 'mark'>>> = {
  starts: 'good',
  'builds-anew': 'mark',
  changes: 'mark',
  vanishes: 'bad',
};

const becauseOf = ({ because }: DeploymentUpdate): string => (because.length === 0 ? '' : ` (${because.join(', ')})`);

/** What a deploy does, in a few words: what restarts and what is deleted is what a person must know. */
export const updateSummary = ({ applications }: Drift): Words => {
  const deployments = applications.flatMap(({ name, deployments: all }) =>
    all.map((one) => ({ name: `${name}/${one.name}`, change: one.change })),
  );
  const named = (change: string): readonly string[] =>
    deployments.filter((one) => one.change === change).map(({ name }) => name);
  const deleted = applications.filter(({ change }) => change === 'vanishes').map(({ name }) => name);
  const started = applications.filter(({ change }) => change === 'starts').map(({ name }) => name);
  const parts = [
    part('starts', 'khởi động', started),
    part('restarts', 'khởi động lại', named('restarts')),
    part('reconfigures', 'cấu hình lại', named('reconfigures')),
    part('scales', 'đổi số replica của', named('scales')),
    part('deletes', 'xóa', deleted),
  ].filter((one) => one !== null);
  if (parts.length === 0) return NOTHING;
  return {
    en: `a deploy ${parts.map(({ en }) => en).join(', ')}`,
    vi: `deploy sẽ ${parts.map(({ vi }) => vi).join(', ')}`,
  };
};

const part = (en: string, vi: string, names: readonly string[]): Words | null => {
  if (names.length === 0) return null;
  const shown = names.length > MOST ? `${names.slice(0, MOST).join(', ')}, …` : names.join(', ');
  return { en: `${en} ${shown}`, vi: `${vi} ${shown}` };
};

const MOST = 4;

const NOTHING: Words = { en: 'a deploy restarts nothing', vi: 'deploy không khởi động lại gì' };
