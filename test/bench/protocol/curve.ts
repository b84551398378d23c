/** A line of a picture: its name and its points. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Axes {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** True where each step is ten times the one before. */
  readonly isLogarithmic: boolean;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [640, 360, 64, 48, 40, 150];
const COLOURS = ['#1a6fb5', '#b5531a', '#5a8f29'];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const scaleOf = (values: readonly number[], isLogarithmic: boolean, from: number, to: number) => {
  const put = (value: number): number => (isLogarithmic ? Math.log10(Math.max(value, 0.1)) : value);
  const low = isLogarithmic ? Math.floor(put(Math.min(...values))) : 0;
  const high = isLogarithmic ? Math.ceil(put(Math.max(...values))) : Math.max(...values) * 1.1 || 1;
  const steps = isLogarithmic ? high - low : 5;
  const ticks = Array.from({ length: steps + 1 }, (_, i) =>
    isLogarithmic ? 10 ** (low + i) : Math.round((high / steps) * i),
  );
  return { at: (value: number): number => from + ((put(value) - low) / (high - low || 1)) * (to - from), ticks };
};

/** Curves as SVG, readable on light and dark pages. */
export const pictureOf = ({ title, x, y, isLogarithmic }: Axes, curves: readonly Curve[]): string => {
  const points = curves.flatMap((curve) => curve.points);
  const across = scaleOf(points.map(([value]) => value), isLogarithmic, LEFT, WIDTH - RIGHT); // prettier-ignore
  const up = scaleOf(points.map(([, value]) => value), isLogarithmic, HEIGHT - BOTTOM, TOP); // prettier-ignore
  const text = (at: readonly [number, number], what: string, more = ''): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${escaped(what)}</text>`;
  const line = (from: readonly [number, number], to: readonly [number, number]): string =>
    `<path d="M${from.map((one) => one.toFixed(1)).join(' ')}L${to.map((one) => one.toFixed(1)).join(' ')}" stroke="#8884" fill="none"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="12" fill="#777">`,
    text([LEFT, 20], title, 'font-size="14" font-weight="bold"'),
    ...across.ticks.flatMap((tick) => [
      line([across.at(tick), TOP], [across.at(tick), HEIGHT - BOTTOM]),
      text([across.at(tick), HEIGHT - BOTTOM + 16], tick.toLocaleString('en-US'), 'text-anchor="middle"'),
    ]),
    ...up.ticks.flatMap((tick) => [
      line([LEFT, up.at(tick)], [WIDTH - RIGHT, up.at(tick)]),
      text([LEFT - 6, up.at(tick) + 4], tick.toLocaleString('en-US'), 'text-anchor="end"'),
    ]),
    text([(LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10], x, 'text-anchor="middle"'),
    text([LEFT, TOP - 6], y),
    ...curves.flatMap(({ name, points: own }, index) => {
      const colour = COLOURS[index % COLOURS.length] ?? '';
      const places = own.map(([px, py]) => `${across.at(px).toFixed(1)} ${up.at(py).toFixed(1)}`);
      const [lastX, lastY] = own.at(-1) ?? [0, 0];
      return [
        `<path d="M${places.join('L')}" stroke="${colour}" stroke-width="2" fill="none"/>`,
        text([across.at(lastX) + 8, up.at(lastY) + 4], name, `fill="${colour}"`),
      ];
    }),
    '</svg>\n',
  ].join('\n');
};
