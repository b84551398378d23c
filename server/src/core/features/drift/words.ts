import type { ApplicationUpdate, DeploymentUpdate, Difference } from '../../drift/drift.ts';
import type { Words } from '../../text/words.ts';

/** A value on both sides, and what a deploy would do about it. */
export const differenceWords = (difference: Difference, change: ApplicationUpdate | undefined): Words => {
  const { application, deployment, option, inFile, running } = difference;
  if (option === 'name' && running === undefined)
    return deployment === null ? absent(application ?? '') : lacks(deployment);
  if (option === 'name' && inFile === undefined && deployment !== null) return surplus(deployment);
  const effect = effectOf(difference, change);
  const here = shown(inFile);
  const there = shown(running);
  const told: Words =
    running === undefined
      ? {
          en: `${option} is ${here} here and not set there`,
          vi: `${option} ở đây là ${here}, trên cụm không đặt`,
        }
      : inFile === undefined
        ? {
            en: `${option} is ${there} there and not set here`,
            vi: `${option} trên cụm là ${there}, ở đây không đặt`,
          }
        : {
            en: `${option} is ${here} here and ${there} there`,
            vi: `${option} ở đây là ${here}, trên cụm là ${there}`,
          };
  return joined({ en: `Differs from the cluster: ${told.en}`, vi: `Khác với cụm: ${told.vi}` }, effect);
};

const absent = (application: string): Words => ({
  en: `The application ${application} does not run in the cluster.`,
  vi: `Application ${application} không chạy trên cụm.`,
});

const lacks = (deployment: string): Words => ({
  en: `The deployment ${deployment} does not run in the cluster.`,
  vi: `Deployment ${deployment} không chạy trên cụm.`,
});

const surplus = (deployment: string): Words => ({
  en: `The deployment ${deployment} runs in the cluster and is not in this file.`,
  vi: `Deployment ${deployment} đang chạy trên cụm mà không có trong file này.`,
});

/** An application that only the cluster has. */
export const goneWords = (application: string, change: ApplicationUpdate | undefined): Words => {
  const told: Words = {
    en: `The application ${application} is deployed in the cluster and is not in this file`,
    vi: `Application ${application} được deploy trên cụm mà không có trong file này`,
  };
  if (change?.change === 'vanishes')
    return { en: `${told.en}: a deploy of this file removes it.`, vi: `${told.vi}: deploy file này sẽ xóa nó.` };
  if (change?.change === 'kept')
    return { en: `${told.en}: a deploy of this file leaves it.`, vi: `${told.vi}: deploy file này giữ nguyên nó.` };
  return { en: `${told.en}.`, vi: `${told.vi}.` };
};

export const moreWords = (count: number): Words => ({
  en: `${String(count)} more differences from the cluster are not shown.`,
  vi: `Còn ${String(count)} khác biệt với cụm không được hiện.`,
});

const joined = (told: Words, effect: Words | null): Words =>
  effect === null
    ? { en: `${told.en}.`, vi: `${told.vi}.` }
    : { en: `${told.en}; ${effect.en}.`, vi: `${told.vi}; ${effect.vi}.` };

const EFFECTS: Readonly<Partial<Record<DeploymentUpdate['change'], Words>>> = {
  restarts: { en: 'a deploy replaces all its replicas', vi: 'deploy sẽ thay mọi replica của nó' },
  reconfigures: {
    en: 'a deploy reconfigures the running replicas',
    vi: 'deploy sẽ cấu hình lại các replica đang chạy',
  },
  scales: { en: 'a deploy changes the number of its replicas alone', vi: 'deploy chỉ đổi số replica của nó' },
  updates: { en: 'a deploy replaces no replica for it', vi: 'deploy không thay replica nào vì việc này' },
};

const ANEW: Words = { en: 'a deploy builds the application anew', vi: 'deploy sẽ dựng lại application' };

/** What the controller does for this value: of its deployment where that is told, else of its application. */
const effectOf = ({ deployment, option }: Difference, change: ApplicationUpdate | undefined): Words | null => {
  const own = change?.deployments.find(({ name }) => name === deployment);
  if (own?.because.some((path) => isOf(option, path)) === true) return EFFECTS[own.change] ?? null;
  return deployment === null && change?.change === 'builds-anew' ? ANEW : null;
};

/** Whether an option is decided by another's path: the same, or one inside of the other. */
const isOf = (option: string, path: string): boolean =>
  option === path || option.startsWith(`${path}.`) || path.startsWith(`${option}.`);

const LONGEST = 60;

const shown = (value: unknown): string => {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};
