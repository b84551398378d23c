import { LOOK } from '../../look/styles.ts';

/** The look of the picture, beside what all pages share. */
export const OWN = `
.levels { display: flex; border: 1px solid var(--line); border-radius: 6px; overflow: clip; }
.levels label { padding: 4px 12px; cursor: pointer; position: relative; }
.levels label + label { border-left: 1px solid var(--line); }
.levels label.chosen { background: var(--accent); color: var(--on-accent); }
.levels input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.levels label:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: -3px; }
.levels label.chosen:has(:focus-visible) { outline-color: var(--on-accent); }
.pager { display: flex; align-items: center; gap: 8px; }
.pager button { width: 28px; height: 28px; }
.note { margin-bottom: 12px; }
.nodes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(232px, 100%), 1fr)); gap: 12px; align-items: start; }
.node { max-width: 440px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px; content-visibility: auto; contain-intrinsic-size: auto 180px; }
.node.added { border-style: dashed; }
.bars { display: grid; gap: 4px; margin: 8px 0; }
.bar { display: grid; grid-template-columns: 4.6em 1fr; align-items: center; gap: 8px; }
.bar dt { color: var(--quiet); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bar dd { display: grid; grid-template-columns: 1fr auto; gap: 8px; align-items: center; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 5.9em; text-align: right; }
.meter { display: block; width: 100%; height: 6px; border-radius: 3px; }
.track { fill: var(--track); } .fill { fill: var(--fill); } .fill.full { fill: var(--fg); }
.cards { display: flex; flex-wrap: wrap; gap: 4px; margin: 0 0 10px; }
.cards li { flex: 1 1 18px; max-width: 44px; height: 18px; border-radius: 3px; overflow: hidden; border: 1px solid var(--line); position: relative; }
.cards svg { display: block; width: 100%; height: 100%; }
.blocks { display: grid; gap: 6px; }
.hue0 { --hue: var(--hue0); } .hue1 { --hue: var(--hue1); } .hue2 { --hue: var(--hue2); } .hue3 { --hue: var(--hue3); }
.hue4 { --hue: var(--hue4); } .hue5 { --hue: var(--hue5); } .hue6 { --hue: var(--hue6); } .hue7 { --hue: var(--hue7); }
.share { fill: var(--hue); stroke: var(--card); stroke-width: 1; }
.block, .chip { border: 1px solid color-mix(in srgb, var(--hue) 45%, transparent); border-left: 4px solid var(--hue); background-color: color-mix(in srgb, var(--hue) 12%, var(--card)); }
.block { display: grid; grid-template-columns: 1fr auto; gap: 0 8px; width: 100%; padding: 5px 8px; text-align: left; }
.block:hover, .chip:hover { background-color: color-mix(in srgb, var(--hue) 22%, var(--card)); }
.name { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.which { font-variant-numeric: tabular-nums; color: var(--fg); }
.amounts { grid-column: 1 / -1; color: var(--quiet); font-size: .92em; overflow-wrap: anywhere; }
.block .amounts { color: color-mix(in srgb, var(--fg) 82%, transparent); }
.hidden { background-image: repeating-linear-gradient(135deg, transparent 0 7px, color-mix(in srgb, var(--hue) 16%, transparent) 7px 9px); border-style: dashed; border-left-style: solid; }
.never { opacity: .75; text-decoration: line-through; }
.marked { outline: 2px solid var(--hue); outline-offset: 1px; }
.bundles { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 4px; margin-top: 4px; }
.bundle { font-size: .85em; padding: 0 6px; border: 1px solid color-mix(in srgb, var(--hue) 55%, transparent); border-radius: 4px; background: var(--card); }
.bundle.seat { border-color: var(--hue); }
.bundle.hidden { background-image: repeating-linear-gradient(135deg, transparent 0 5px, color-mix(in srgb, var(--hue) 26%, transparent) 5px 7px); border-style: dashed; }
.pager code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); overflow-wrap: anywhere; }
.free { padding: 2px 0; }
.keys { margin-top: 8px; }
.outside { display: grid; gap: 12px; margin-bottom: 16px; }
.outside > section { border: 1px dashed var(--line); border-radius: 8px; padding: 12px; }
.outside > .waiting { border-color: var(--bad); }
.waiting ul { display: grid; gap: 10px; }
.row { display: flex; flex-wrap: wrap; gap: 6px; }
.reason { margin-top: 4px; max-width: 90ch; }
.reason::first-letter { text-transform: uppercase; }
.chip { display: inline-flex; gap: 8px; padding: 2px 8px; max-width: 100%; }
.chip .which { white-space: nowrap; }
.below { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: 24px; margin-top: 24px; }
.legend li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; justify-items: start; margin-bottom: 8px; }
.engines table { width: 100%; border-collapse: collapse; margin-bottom: 16px; }
.engines caption { text-align: left; font-weight: 600; padding: 4px 0; }
.engines .outcome { display: block; font-weight: 400; }
.engines .refuses { color: var(--bad); }
.engines th { text-align: left; font-weight: 400; width: 36%; }
.engines th, .engines td { padding: 2px 8px 2px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.what-if header { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
.what-if fieldset { margin-bottom: 12px; } .what-if legend { font-weight: 600; padding: 0; border-bottom: 2px solid var(--hue, var(--line)); margin-bottom: 4px; }
.slider { display: grid; grid-template-columns: minmax(6em, 9em) 1fr 3.2em auto; gap: 4px 10px; align-items: center; }
.slider input { width: 100%; min-width: 40px; accent-color: var(--accent); }
.slider output { font-variant-numeric: tabular-nums; text-align: right; }
.slider .note { grid-column: 1 / -1; margin: 0; }
.live { margin-top: 24px; }
.running { display: grid; gap: 8px; margin-bottom: 12px; }
.chip.other { border-color: var(--line); border-left-color: var(--quiet); background-color: var(--card); border-radius: 4px; }
.state { color: var(--fg); } .state.bad, .stale, .differs { color: var(--bad); } .chip .differs, .running .differs { margin-left: 8px; }
body.vscode-high-contrast .block, body.vscode-high-contrast .chip { background-color: var(--bg); border-color: var(--fg); border-left-color: var(--hue); }
body.vscode-high-contrast .track { fill: var(--bg); stroke: var(--fg); stroke-width: 1; }
body.vscode-high-contrast .levels label.chosen { outline: 2px solid var(--fg); outline-offset: -2px; }
body.vscode-high-contrast .slider input { accent-color: var(--focus); }
@media (forced-colors: active) { .block, .chip, .meter { forced-color-adjust: none; } }
@media (max-width: 420px) { main { padding: 12px; } .slider { grid-template-columns: 1fr auto auto; } .slider label { grid-column: 1 / -1; } }
@media (prefers-reduced-motion: no-preference) { .fill, .share { transition: width .15s; } }
@media print { .node { break-inside: avoid; content-visibility: visible; } }
`;

/** The look of the picture. */
export const STYLES = LOOK + OWN;
