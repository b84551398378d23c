const POWER = ['K', 'M', 'G', 'T'];

/** The bytes of an amount with a unit, as Kubernetes and people write it (`8Gi`, `4GB`); null for anything else. */
export const bytesOf = (written: string): string | null => {
  const [, amount, letter, binary] = /^(\d+(?:\.\d+)?)\s*([KMGT])(i?)B?$/i.exec(written.trim()) ?? [];
  if (amount === undefined || letter === undefined) return null;
  const base = binary === '' || binary === undefined ? 1000 : 1024;
  return String(Math.round(Number(amount) * base ** (POWER.indexOf(letter.toUpperCase()) + 1)));
};
