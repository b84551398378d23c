import type { ApplicationDemand, DeploymentDemand } from '../demand/demand.ts';
import type { Question } from '../fit/fit.ts';
import { times as timesAll } from '../ray/amounts.ts';
import type { Cost } from './cost.ts';
import type { Money } from './money.ts';
import { noPrice, resourcesPrice } from './node-price.ts';
import type { Prices } from './prices.ts';

/** At least what replicas reserve, by the prices of accelerators and resources; null where nothing of it has one. */
export const reservedCost = (
  applications: readonly ApplicationDemand[],
  level: Question['level'],
  prices: Prices,
): Cost | null => {
  const parts = applications.flatMap(({ deployments }) => deployments.flatMap((one) => partsOf(one, level)));
  const priced = parts.map((held) => ({ held, price: resourcesPrice(held, prices) }));
  const known = priced.filter((one): one is typeof one & { readonly price: Money } => one.price !== null);
  if (known.length === 0) return null;
  const gpus = priced.some(({ held, price }) => price === null && (held.get('GPU') ?? 0n) > 0n);
  return {
    amount: known.reduce((sum, { price }) => sum + price, 0n),
    certainty: 'least',
    missing: gpus ? [noPrice({ en: 'the other GPUs', vi: 'các GPU còn lại' })] : [],
  };
};

/** What all replicas of a deployment hold, bundle by bundle: which accelerator a GPU is, only its bundle says. */
const partsOf = ({ replicas, replica }: DeploymentDemand, level: Question['level']) =>
  replicas === null || replica === null
    ? []
    : replica.bundles.map(({ each, count }) => timesAll(each, count * replicas[level]));
