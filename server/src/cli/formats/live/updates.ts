import type { Drift, Words } from '../../../core/index.ts';

/** What a deploy does, in a few words: what restarts and what is deleted is what a person must know. */
export const updateSummary = ({ applications }: Drift): Words | null => {
  if (applications.length === 0) return null;
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
