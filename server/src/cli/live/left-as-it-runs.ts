import type { Drift, Words } from '../../core/index.ts';

/**
 * Options that differ and will go on differing: where the code of an application stays the same, Ray lays what a config
 * says over what runs, so that a value which the config only leaves out stays (seen on a head of 2.47.1).
 */
export const leftAsItRuns = ({ differences, applications }: Drift): readonly string[] => {
  const staying = new Set(
    applications.flatMap(({ name, change, deployments }) => {
      if (change === 'stays') return [name];
      return deployments.flatMap((one) => (one.change === 'stays' ? [`${name}/${one.name}`] : []));
    }),
  );
  return differences.flatMap(({ application, deployment, option }) => {
    if (application === null || deployment === null) return [];
    const owner = `${application}/${deployment}`;
    return staying.has(application) || staying.has(owner) ? [`${owner}: ${option}`] : [];
  });
};

export const leftWords = (left: readonly string[]): Words => ({
  en: `Ray leaves ${left.join(', ')} as it runs, since the file only leaves it out: shut the application down first to have it as its code says`,
  vi: `Ray giữ ${left.join(', ')} như đang chạy, vì file chỉ bỏ trống: hãy tắt ứng dụng trước để có giá trị theo code`,
});
