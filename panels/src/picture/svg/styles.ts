const LIGHT = ['#1f77b4', '#2e9e5b', '#c2700a', '#8250df', '#c2397b', '#0f8b8d', '#7a6a00', '#a0522d'];
const DARK = ['#58a6ff', '#56d364', '#f0a04b', '#bc8cff', '#ff7eb6', '#39c5cf', '#d4c24a', '#d99a77'];

const hues = (colours: readonly string[]): string =>
  colours.map((colour, i) => `.hue${String(i)} { color: ${colour}; }`).join('\n');

/** The look of the drawing, light or dark as the reader’s system is. */
export const STYLES = `
text { font: 12.5px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328; }
.answer { font-size: 20px; font-weight: 600; } .strong { font-weight: 600; } .small { font-size: 11.5px; }
.number { text-anchor: end; font-variant-numeric: tabular-nums; }
.quiet { fill: #57606a; } .paper { fill: #ffffff; }
.fits { fill: #1a7f37; } .does-not-fit, .bad { fill: #c01c28; } .depends { fill: #8a5a00; }
.node { fill: #f6f8fa; stroke: #d0d7de; } .added { stroke-dasharray: 5 4; }
.track { fill: #d8dee4; } .fill { fill: #57606a; } .edge { fill: none; stroke: #d0d7de; }
.outside { fill: none; stroke: #c01c28; stroke-dasharray: 5 4; }
${hues(LIGHT)}
.box, .hatched { stroke: currentColor; stroke-opacity: .5; } .box { fill: currentColor; fill-opacity: .12; } .never { opacity: .5; }
.solid, .tint, .stripe { fill: currentColor; } .tint { fill-opacity: .08; } .stripe { fill-opacity: .28; }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; } .quiet { fill: #9aa4af; } .paper { fill: #16191d; }
.fits { fill: #4cc26a; } .does-not-fit, .bad { fill: #ff7b72; } .depends { fill: #e3b341; }
.node { fill: #1e2227; stroke: #3a4149; } .track { fill: #353b43; } .fill { fill: #9aa4af; } .edge { stroke: #3a4149; }
.outside { stroke: #ff7b72; }
${hues(DARK)}
}
`;
