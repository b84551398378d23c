// The types of a library as one file.
import { join } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import { root } from '../bundle.mjs';

/** Declarations of all that a file exports, with their documentation; they import nothing. */
export const typesOf = async (entry) => {
  const tsconfig = join(root, 'server/src/core/tsconfig.json');
  const compilerOptions = { composite: false, incremental: false, declaration: true, rootDir: root };
  const bundle = await rollup({
    input: join(root, entry),
    plugins: [dts({ tsconfig, compilerOptions })],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
};
