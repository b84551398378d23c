import { deployedConfig, deployedIn, hidesValues, isByHand } from '../../core/index.ts';
import type { LiveCluster, Words } from '../../core/index.ts';
import { didYouMean, joined } from '../arguments/usage-error.ts';
import { goneWith } from './gone-with.ts';

/** Why one application, or all of Serve where no name is given, cannot be shut down; null where it can. */
export const shutdownRefusal = (cluster: LiveCluster, name: string | undefined): Words | null => {
  const { address, serve } = cluster;
  if (serve === null) return { en: `${address}: ${DOWN.en}`, vi: `${address}: ${DOWN.vi}` };
  if (name === undefined) return null;
  const found = serve.applications.find((one) => one.name === name);
  if (found === undefined) {
    const names = serve.applications.map((one) => one.name);
    return joined(notThere(name, names), didYouMean(name, names));
  }
  if (found.status === 'DELETING') return goesAlready(name);
  if (isByHand(found)) return startedByRun(name);
  const rest = deployedConfig(deployedIn(serve), name);
  if (hidesValues(rest)) return hidden(name);
  const alsoGone = goneWith(cluster, name);
  return alsoGone.length === 0 ? null : wouldGo(name, alsoGone);
};

const DOWN: Words = { en: 'Serve does not run there.', vi: 'Serve không chạy ở đó.' };

const notThere = (name: string, names: readonly string[]): Words => ({
  en: `${name}: no such application runs there; there are ${names.join(', ') || 'none'}.`,
  vi: `${name}: ở đó không có ứng dụng này; ${names.length === 0 ? 'không có ứng dụng nào' : `có ${names.join(', ')}`}.`,
});

const goesAlready = (name: string): Words => ({
  en: `${name} is being shut down already.`,
  vi: `${name} đang được tắt rồi.`,
});

const startedByRun = (name: string): Words => ({
  en: `${name} was started by serve.run and not by a config, so that it cannot be shut down from here by its name: serve.delete("${name}") in Python does, or --all with everything else.`,
  vi: `${name} do serve.run khởi động, không phải từ cấu hình, nên không tắt được từ đây theo tên: dùng serve.delete("${name}") trong Python, hoặc --all cùng mọi thứ khác.`,
});

const hidden = (name: string): Words => ({
  en: `${name} was not shut down: the dashboard hides values of env_vars of the others (<redacted>), which a deploy without it would lose.`,
  vi: `Không tắt ${name}: dashboard che giá trị env_vars của các ứng dụng khác (<redacted>), và chúng sẽ mất khi deploy phần còn lại.`,
});

const wouldGo = (name: string, others: readonly string[]): Words => ({
  en: `${name} was not shut down: this release would delete ${others.join(', ')} with it, which serve.run started. --all shuts down everything.`,
  vi: `Không tắt ${name}: bản Ray này sẽ xóa luôn ${others.join(', ')} do serve.run khởi động. --all tắt mọi thứ.`,
});
