/** One line of a sum that a page does: whose it is, what comes out, in which unit. */
export interface Sum {
  readonly name: string;
  readonly left: number;
  readonly result: number;
  /** A resource of Ray, or `replicas`. */
  readonly unit: string;
}

/** A factor such as `2`, `1 CPU` or `50 %`. */
const factor = (text: string): number => {
  const [, amount, percent] = /^([\d.]+) ?(%)?/.exec(text.trim()) ?? [];
  return Number(amount) / (percent === undefined ? 1 : 100);
};

const product = (text: string) =>
  text
    .split('×')
    .map(factor)
    .reduce((a, b) => a * b, 1);

const rounded = (amount: number) => Math.round(amount * 10_000) / 10_000;

/** Reads `Model  2 × 2 CPU = 4 CPU`: two spaces or more stand behind the name. */
export const readSum = (line: string): Sum => {
  const [, name = '', left = '', result = '', unit = ''] = /^(.+?) {2,}(.+) = ([\d.]+) (\S+)$/.exec(line) ?? [];
  return {
    name,
    left: rounded(
      left
        .split('+')
        .map(product)
        .reduce((a, b) => a + b, 0),
    ),
    result: Number(result),
    unit,
  };
};

type Amounts = Readonly<Record<string, number>>;
type Moment = 'min' | 'initial' | 'max';
type Demand = Readonly<Record<Moment, Amounts>> | null;
type Replicas = Readonly<Record<Moment, number>> | null;

interface Part {
  readonly name: string;
  readonly demand: Demand;
  readonly atLeast?: Demand;
  readonly replicas?: Replicas;
}

interface Config {
  readonly demand: Demand;
  readonly atLeast: Demand;
  readonly applications: readonly (Part & { readonly deployments: readonly Part[] })[];
}

/** What the JSON of `check` has for a name, a moment and a unit; undefined where it has nothing. */
export const amountIn = (json: string, when: string, { name, unit }: Sum): number | undefined => {
  const { files } = JSON.parse(json) as { files: { configs: Config[] }[] };
  const config = files[0]?.configs[0];
  if (!config) return undefined;
  const [moment, least] = when.split('.').reverse() as [Moment, string?];
  const parts: readonly Part[] = config.applications.flatMap((one) => [one, ...one.deployments]);
  const part = parts.find((one) => one.name === name) ?? { name, ...config };
  if (unit === 'replicas') return part.replicas?.[moment];
  const demand = least === undefined ? part.demand : (part.atLeast ?? part.demand);
  return demand?.[moment][unit];
};
