import { writeFileSync } from 'node:fs';
import { matrix } from './matrix.ts';
import { picture } from './picture.ts';

/** `npm run picture` draws the folders of the core, `npm run matrix` counts their imports and what is too long. */
if (process.argv[2] === 'picture') writeFileSync('docs/core-folders.svg', picture());
else console.log(matrix());
