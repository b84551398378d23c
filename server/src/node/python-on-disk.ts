import { pythonReader } from '../core/index.ts';
import { PythonFiles } from '../files/python-files.ts';
import { nodeFiles } from './node-files.ts';
import { placeOfPath } from './places.ts';

/** Code beside files of this machine, in no repository up to the folder that the program runs in. */
export const pythonOnDisk = (): PythonFiles =>
  new PythonFiles({ system: nodeFiles, reader: () => pythonReader, base: placeOfPath('.') });
