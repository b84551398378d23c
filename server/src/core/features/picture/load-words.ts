import type { Words } from '../../text/words.ts';
import type { PlacedLoad } from '../placed-loads.ts';

/** `after 60.1 s; 20 queue, 3 are refused; room for 12 of 15`: what becomes of a load, beside its steps. */
export const leftWords = ({ times, replicas, end, placed }: PlacedLoad): Words => {
  const seconds = times.at(-1) ?? 0;
  const isShort = placed !== null && replicas !== null && placed.replicas < replicas;
  const left = isShort ? placed : end;
  const parts: readonly (Words | null)[] = [
    seconds > 0 ? { en: `after ${seconds.toFixed(1)} s`, vi: `sau ${seconds.toFixed(1)} s` } : null,
    isShort
      ? {
          en: `room for ${String(placed.replicas)} of ${String(replicas)}`,
          vi: `đủ chỗ cho ${String(placed.replicas)}/${String(replicas)}`,
        }
      : null,
    counted(left?.queued, { en: 'queue', vi: 'phải chờ' }),
    counted(left?.refused, { en: 'refused', vi: 'bị từ chối' }),
  ];
  const told = parts.filter((part) => part !== null);
  return { en: told.map(({ en }) => en).join('; '), vi: told.map(({ vi }) => vi).join('; ') };
};

const counted = (count: number | undefined, { en, vi }: Words): Words | null =>
  count === undefined || count === 0 ? null : { en: `${String(count)} ${en}`, vi: `${String(count)} ${vi}` };
