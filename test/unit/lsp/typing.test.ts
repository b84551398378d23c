import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../../server/src/core/index.ts';
import { Typing, WAIT_MS } from '../../../server/src/lsp/diagnostics/typing.ts';

const FINE = `applications:
  - name: front
    import_path: front:app
    num_replica: 2
  - name: back
    import_path: back:app
    route_prefix: /back
`;

/** A document that is typed: what is told of it after each edit, and which documents are to be told anew. */
const desk = (before: string) => {
  const quiet: string[] = [];
  let text = before;
  const typing = new Typing((uri) => quiet.push(uri));
  const told = (): readonly string[] => typing.told('a', analyze(text)).map(({ code }) => code);
  const type = (next: string): readonly string[] => {
    typing.edited('a', text, next);
    text = next;
    return told();
  };
  return { typing, quiet, type, told };
};

describe('while a line is typed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('its fault of YAML waits for a second without typing, and nothing else waits', () => {
    const { type, told, quiet } = desk(FINE);
    expect(type(`${FINE}    run`)).toEqual(['unknown-key']);
    vi.advanceTimersByTime(WAIT_MS - 1);
    expect(type(`${FINE}    runt`)).toEqual(['unknown-key']);
    vi.advanceTimersByTime(WAIT_MS - 1);
    expect([told(), quiet]).toEqual([['unknown-key'], []]);
    vi.advanceTimersByTime(1);
    expect([told(), quiet]).toEqual([['unknown-key', 'yaml-syntax'], ['a']]);
    expect(type(FINE)).toEqual(['unknown-key']);
    vi.advanceTimersByTime(WAIT_MS);
    expect(quiet).toEqual(['a']);
  });

  it('it is told at once when the document is saved', () => {
    const { type, told, typing, quiet } = desk(FINE);
    type(`${FINE}    run`);
    expect(typing.end('a')).toBe(true);
    expect(told()).toEqual(['unknown-key', 'yaml-syntax']);
    vi.advanceTimersByTime(WAIT_MS);
    expect(quiet).toEqual([]);
  });

  it('a fault elsewhere is told at once', () => {
    const { type } = desk(FINE.replace('    route_prefix', '    rou\n    route_prefix'));
    expect(
      type(FINE.replace('    route_prefix', '    rou\n    route_prefix').replace('front:app', 'front:apps')),
    ).toEqual(['unknown-key', 'yaml-syntax']);
  });

  it.each([
    '  - ',
    '  -',
    '  - n',
    '  - name',
    '  - name:',
    '  - name: x',
    '  - name: x\n    r',
    '  - name: x\n    route_prefix: /x',
  ])('an application of which no more than %j is typed is none yet, and then an error', (item) => {
    const { type, told } = desk(FINE);
    expect(type(FINE + item)).toEqual(['unknown-key']);
    vi.advanceTimersByTime(WAIT_MS);
    expect(told().length).toBeGreaterThan(1);
    const { configs } = analyze(FINE + item);
    expect(configs[0]?.applications.map(({ name }) => name)).toEqual(['front', 'back']);
    expect(configs[0]?.verdict).toMatchObject({ status: 'rejected', stage: 'schema' });
  });

  it('the same inside serveConfigV2', () => {
    const service = (config: string): string =>
      `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: demo }\nspec:\n  serveConfigV2: |\n${config.replace(/^(?=.)/gm, '    ')}`;
    const before = analyze(service(FINE)).problems.map(({ code }) => code);
    for (const line of ['    run', '  - name: x', '    x: "a', '  - ']) {
      const { type, told } = desk(service(FINE));
      expect(type(service(`${FINE}${line}\n`)), line).toEqual(before);
      vi.advanceTimersByTime(WAIT_MS);
      expect(told().length, line).toBeGreaterThan(before.length);
    }
  });
});
