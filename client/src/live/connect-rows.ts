import { USUAL_DASHBOARD, readDashboardAddress } from '../../../server/src/core/index.ts';
import { between, type Row } from '../choices/release-rows.ts';
import type { Words } from '../choices/words.ts';
import { LIVE_WORDS as WORDS, usualAt } from './words.ts';

/** An address that was taken, or what is done to have one. */
export type ConnectPick = { readonly address: string } | { readonly does: 'type' | 'kubectl' };

/** Where an address may come from. */
export interface ConnectOffers {
  /** Variables that may name a dashboard, as they stand in the environment. */
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  /** What a setting names, whoever made it. */
  readonly setting: string;
  /** Used before, the last one first. */
  readonly recent: readonly string[];
  /** The kind of machine that the extension runs on where that is not the person’s own: `wsl`, `ssh-remote`; else null. */
  readonly remote: string | null;
  /** Whether `kubectl` may be run at all. */
  readonly hasKubectl: boolean;
}

/** Each address once, by the first that names it; what is no address of a dashboard is not offered. */
export const connectRows = (offers: ConnectOffers, say: (words: Words) => string): readonly Row<ConnectPick>[] => {
  const named = [
    ...offers.recent.map((value) => ({ value, why: say(WORDS.usedBefore), icon: 'history' })),
    // `auto` and `host:6379` name Ray’s own store, not a dashboard.
    ...offers.environment
      .filter(({ value }) => /^https?:/.test(value))
      .map(({ name, value }) => ({ value, why: name, icon: 'terminal' })),
    { value: offers.setting, why: 'rayServeLens.live.address', icon: 'settings-gear' },
    { value: USUAL_DASHBOARD, why: say(offers.remote === null ? WORDS.usual : usualAt(offers.remote)), icon: 'plug' },
  ];
  const rows = new Map<string, Row<ConnectPick>>();
  for (const { value, why, icon } of named) {
    const read = value.trim() === '' ? null : readDashboardAddress(value);
    if (read !== null && 'address' in read && !rows.has(read.address))
      rows.set(read.address, { label: `$(${icon}) ${read.address}`, description: why, means: read });
  }
  return [
    ...rows.values(),
    between(say(WORDS.others)),
    { label: `$(edit) ${say(WORDS.typeAddress)}`, means: { does: 'type' } },
    ...(offers.hasKubectl
      ? [
          {
            label: `$(symbol-namespace) ${say(WORDS.throughKubectl)}`,
            description: say(WORDS.throughKubectlWhy),
            means: { does: 'kubectl' as const },
          },
        ]
      : []),
  ];
};
