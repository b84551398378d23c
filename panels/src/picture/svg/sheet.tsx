import { renderToString } from 'preact-render-to-string';
import type { Scene } from '../../../../server/src/core/index.ts';
import type { Saying } from '../model.ts';
import { hueOf, nameOf } from '../model.ts';
import { GAP, sheetOf, wrapped } from './layout.ts';
import { NodeDrawing } from './node.tsx';
import { STYLES } from './styles.ts';

const TOP = 76;

/** A picture as an SVG document that stands alone. */
export const sheetOfScene = (scene: Scene, saying: Saying): string => {
  const side = sideLines(scene, saying);
  const sheet = sheetOf(scene, TOP + scene.notes.length * 18, side.length);
  const about = aboutOf(scene, saying);
  const { say } = saying;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={sheet.width}
      height={sheet.height}
      viewBox={`0 0 ${String(sheet.width)} ${String(sheet.height)}`}
      role="img"
      aria-labelledby="title about"
    >
      <title id="title">{say(scene.answer)}</title>
      <desc id="about">{about}</desc>
      <style>{STYLES}</style>
      <Hatches />
      <rect class="paper" width="100%" height="100%" />
      <text class={`answer ${scene.status ?? 'unknown'}`} x={GAP} y="34">
        {say(scene.answer)}
      </text>
      <text class="quiet" x={GAP} y="56">
        {about}
      </text>
      {scene.notes.map((note, i) => (
        <text key={i} class="quiet" x={GAP} y={TOP + i * 18}>
          {say(note)}
        </text>
      ))}
      {sheet.nodes.map((place) => (
        <NodeDrawing key={place.node.number} scene={scene} place={place} saying={saying} />
      ))}
      <Below scene={scene} saying={saying} y={sheet.below + 18} lines={side} width={sheet.width} />
    </svg>,
  )}\n`;
};

/** Release, nodes, level and outcome in one line. */
const aboutOf = (scene: Scene, { texts, say }: Saying): string => {
  const level = scene.level === 'initial' ? texts.start : texts.most;
  const outcome =
    scene.outcomes > 1 ? `${texts.outcome} ${String(scene.outcome + 1)} ${texts.of} ${String(scene.outcomes)}` : null;
  return [`Ray ${scene.release}`, scene.cluster && say(scene.cluster), level, outcome]
    .filter((part) => part !== null)
    .join(' · ');
};

/** Lines for what waits and what lies anywhere. */
const sideLines = ({ waiting, anywhere, deployments }: Scene, { texts, say }: Saying): readonly string[] => [
  ...waiting.flatMap(({ deployment, replicas, reason }) =>
    wrapped(`${deployments[deployment]?.key ?? ''} ${String(replicas)} ×: ${say(reason)}`, 78),
  ),
  ...(anywhere.length === 0
    ? []
    : [
        `${texts.anywhere}: ${anywhere.map((one) => `${deployments[one.deployment]?.key ?? ''} ${String(one.replicas)} ×`).join(', ')}`,
      ]),
];

const Hatches = () => (
  <defs>
    {Array.from({ length: 8 }, (_, hue) => (
      <pattern
        key={hue}
        id={`hatch${String(hue)}`}
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class={`hue${String(hue)} tint`} width="9" height="9" />
        <rect class={`hue${String(hue)} stripe`} width="2" height="9" />
      </pattern>
    ))}
  </defs>
);

interface BelowProps {
  readonly scene: Scene;
  readonly saying: Saying;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
}

const Below = ({ scene, saying, y, width, lines }: BelowProps) => {
  const waits = scene.waiting.length > 0;
  const start = y + lines.length * 18 + (waits ? 40 : 10);
  return (
    <g>
      {waits && (
        <rect class="outside" x={GAP} y={y - 16} width={width - 2 * GAP} height={lines.length * 18 + 34} rx="8" />
      )}
      {waits && (
        <text class="strong bad" x={GAP + 12} y={y + 4}>
          {saying.texts.waits}
        </text>
      )}
      {lines.map((line, i) => (
        <text key={i} x={waits ? GAP + 12 : GAP} y={y + (waits ? 24 : 0) + i * 18}>
          {line}
        </text>
      ))}
      <Key scene={scene} saying={saying} y={start} />
    </g>
  );
};

interface KeyProps {
  readonly scene: Scene;
  readonly saying: Saying;
  readonly y: number;
}

/** Which colour is whose. */
const Key = ({ scene, saying, y }: KeyProps) => (
  <g>
    {scene.deployments.map((one, i) => (
      <g key={one.key} transform={`translate(${String(GAP)} ${String(y + i * 22)})`}>
        <rect
          class={`hue${String(hueOf(i))} ${one.hidden ? 'hatched' : 'box'}`}
          width="14"
          height="14"
          y="-11"
          rx="3"
          fill={one.hidden ? `url(#hatch${String(hueOf(i))})` : undefined}
        />
        <text x="22">
          <tspan class="strong">{nameOf(scene, one)}</tspan>
          <tspan class="quiet" dx="8">
            {[`${String(one.replicas ?? '?')} ×`, one.each, one.strategy, one.hidden ? saying.texts.hidden : null]
              .filter((part) => part !== null)
              .join(' · ')}
          </tspan>
        </text>
      </g>
    ))}
  </g>
);
