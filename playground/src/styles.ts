import { STYLES as COMPARISON } from '../../panels/src/comparison/html/styles.ts';
import { LOOK } from '../../panels/src/look/styles.ts';
import { STYLES as PICTURE } from '../../panels/src/picture/html/styles.ts';
import { HEADER } from './look/header.ts';
import { PAGE } from './look/page.ts';
import { PROBLEMS } from './look/problems.ts';

/** The look of the page and of the panels in it. */
export const STYLES = [LOOK, PICTURE.replace(LOOK, ''), COMPARISON.replace(LOOK, ''), PAGE, HEADER, PROBLEMS].join('');
