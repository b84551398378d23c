import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../index.ts';

const config = (memory: string): string => `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { memory: ${memory} }
`;

const told = (memory: string) =>
  analyze(config(memory), { rayVersionOption: '2.60.0' }).problems.filter(({ code }) => code === 'small-memory');

const fixesFor = (memory: string) =>
  told(memory).flatMap(fixer(analyze(config(memory), { rayVersionOption: '2.60.0' })));

describe('memory of a few bytes', () => {
  it('is told with the number that was written', () => {
    expect(told('4').map(({ message }) => message.en)).toEqual([
      'Ray 2.60.0 counts memory in bytes: 4 is next to nothing.',
    ]);
  });

  it('was meant as GiB where the number is small, and nobody knows what a larger one meant', () => {
    const [fix] = fixesFor('4');
    expect(applyEdits(config('4'), fix?.edits ?? [])).toBe(config('4294967296'));
    expect(told('4000')).toHaveLength(1);
    expect(fixesFor('4000')).toEqual([]);
  });

  it('is none from a mebibyte on, and none where nothing is asked for', () => {
    expect([told('1048575'), told('1048576'), told('0')].map((problems) => problems.length)).toEqual([1, 0, 0]);
  });
});
