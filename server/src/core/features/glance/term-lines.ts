import type { DeploymentDemand } from '../../demand/demand.ts';
import { shortAmounts } from '../../ray/amounts-text.ts';
import { escaped } from '../../text/markdown.ts';
import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import { countText } from './sum-text.ts';
import { bundlesText } from '../../ray/bundles.ts';

const COUNT: Words = { en: 'Replicas', vi: 'Replica' };
const GROUP: Words = { en: 'One placement group a replica', vi: 'Mỗi replica một placement group' };

/** Every addend of a deployment with its reason, as a list of Markdown. */
export const termLines = ({ replicas, why, terms, replica }: DeploymentDemand, language: Language): string => {
  const count = replicas === null ? [] : [`${say(COUNT, language)}: ${countText(replicas)}, ${say(why, language)}`];
  const addends = terms.map(
    (term) => `${countText(term.replicas)} × ${shortAmounts(term.each)}: ${say(term.why, language)}`,
  );
  const bundles = bundlesText(replica?.bundles ?? [], shortAmounts);
  const group = replica?.strategy == null ? [] : [`${say(GROUP, language)}: ${bundles} ${replica.strategy}`];
  return [...count, ...addends, ...group].map((line) => `- ${escaped(line)}`).join('\n');
};
