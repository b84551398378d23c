import type { ApplicationUpdate, DeploymentUpdate, Drift } from '../../drift/drift.ts';
import type { UpdateCourse } from '../../drift/update-of.ts';
import { amountsText } from '../../ray/amounts-text.ts';
import type { Resources } from '../../ray/amounts.ts';
import type { Words } from '../../text/words.ts';

/** What a deploy would do: a line an application, one a deployment that changes, and what is reserved meanwhile. */
export const changeWords = ({ applications, sums }: Drift): readonly Words[] => [
  ...applications.flatMap((application) => [
    line(application.name, APPLICATION[application.change]),
    ...(application.change === 'changes'
      ? application.deployments.filter(({ change }) => change !== 'stays').map(deploymentLine)
      : []),
  ]),
  ...(changesNothing(applications) ? [] : sumLine(sums)),
];

/** True where a deploy leaves every application as it runs. */
export const changesNothing = (applications: readonly ApplicationUpdate[]): boolean =>
  applications.every(({ change }) => change === 'stays' || change === 'kept');

const line = (name: string, { en, vi }: Words): Words => ({ en: `${name}: ${en}`, vi: `${name}: ${vi}` });

const deploymentLine = ({ name, change, because }: DeploymentUpdate): Words => {
  const why =
    because.length === 0 ? '' : ` (${because.slice(0, MOST).join(', ')}${because.length > MOST ? ', …' : ''})`;
  const { en, vi } = DEPLOYMENT[change];
  return { en: `– ${name}: ${en}${why}`, vi: `– ${name}: ${vi}${why}` };
};

const MOST = 4;

const APPLICATION: Readonly<Record<ApplicationUpdate['change'], Words>> = {
  starts: { en: 'starts', vi: 'khởi động' },
  'builds-anew': { en: 'is built anew', vi: 'được dựng lại' },
  changes: { en: 'changes', vi: 'thay đổi' },
  stays: { en: 'stays as it runs', vi: 'giữ nguyên như đang chạy' },
  vanishes: { en: 'is removed, as the file lacks it', vi: 'bị xóa, vì file không có nó' },
  kept: { en: 'stays, though the file lacks it', vi: 'vẫn ở lại, dù file không có nó' },
};

const DEPLOYMENT: Readonly<Record<DeploymentUpdate['change'], Words>> = {
  starts: { en: 'starts', vi: 'khởi động' },
  restarts: { en: 'all its replicas are replaced', vi: 'mọi replica của nó bị thay' },
  reconfigures: { en: 'running replicas are reconfigured', vi: 'các replica đang chạy được cấu hình lại' },
  scales: { en: 'only the number of replicas changes', vi: 'chỉ đổi số replica' },
  updates: { en: 'no replica is replaced', vi: 'không replica nào bị thay' },
  stays: { en: 'stays', vi: 'giữ nguyên' },
  vanishes: { en: 'is removed', vi: 'bị xóa' },
  unknown: { en: 'not known what happens to it', vi: 'chưa biết nó sẽ ra sao' },
};

const sumLine = ({ before, during, after }: Drift['sums']): readonly Words[] => {
  if (before === null && during === null && after === null) return [];
  const text = (part: Resources | null): string => (part === null ? '?' : amountsText(part));
  return [
    {
      en: `Reserved before ${text(before)}, during ${text(during)}, after ${text(after)}`,
      vi: `Giữ trước ${text(before)}, trong lúc ${text(during)}, sau ${text(after)}`,
    },
  ];
};

/** Whether a deploy comes to its end on the nodes that run. */
export const courseWords = ({ room, waiting }: UpdateCourse): Words => {
  const names = waiting.map(({ application, deployment }) => `${application}/${deployment}`).join(', ');
  if (room === 'enough') return { en: 'There is room for it all the way', vi: 'Đủ chỗ cho cả quá trình' };
  if (room === 'unknown')
    return { en: 'Not known whether it has room all the way', vi: 'Chưa biết có đủ chỗ cho cả quá trình không' };
  return names === ''
    ? { en: 'It gets stuck for want of room', vi: 'Sẽ kẹt lại vì thiếu chỗ' }
    : { en: `It gets stuck for want of room: ${names}`, vi: `Sẽ kẹt lại vì thiếu chỗ: ${names}` };
};
