// How long a redrawn page takes: its script, and style and layout, from the browser's own trace.
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'v8.callFunction', 'RunMicrotasks', 'EventDispatch']);
const LAYOUT = new Set(['Layout', 'UpdateLayoutTree', 'RecalculateStyles']);

/** Milliseconds of one action; events inside of others of their kind count once. */
export async function traced(page, action) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', { categories: 'devtools.timeline,v8', transferMode: 'ReportEvents' });
  await action();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  return { script: sum(events, SCRIPT), layout: sum(events, LAYOUT) };
}

function sum(events, names) {
  const spans = events
    .filter(({ name, ph, dur }) => names.has(name) && ph === 'X' && dur > 0)
    .map(({ ts, dur }) => [ts, ts + dur])
    .sort(([a], [b]) => a - b);
  let end = 0;
  let total = 0;
  for (const [from, to] of spans) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total / 1000;
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
