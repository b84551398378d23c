import type { Scene } from '../../../../server/src/core/index.ts';
import type { Saying } from '../model.ts';

/** What each engine takes of the memory of its card, line by line. */
export const Engines = ({ scene, saying }: { readonly scene: Scene; readonly saying: Saying }) => {
  const { engines = [] } = scene;
  if (engines.length === 0) return null;
  return (
    <section class="engines" aria-labelledby="engines">
      <h2 id="engines">{saying.texts.memory}</h2>
      {engines.map(({ key, name, outcome, answer, rows }) => (
        <table key={key}>
          <caption>
            {name} <span class={`outcome ${outcome}`}>{saying.say(answer)}</span>
          </caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name.en}>
                <th scope="row">{saying.say(row.name)}</th>
                <td class="number">{saying.say(row.amount)}</td>
                <td class="quiet small">{saying.say(row.from)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
};
