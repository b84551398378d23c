import { OWN as COMPARISON } from '../../panels/src/comparison/html/styles.ts';
import { LOOK } from '../../panels/src/look/styles.ts';
import { OWN as PICTURE } from '../../panels/src/picture/html/styles.ts';
import { HEADER } from './look/header.ts';
import { PAGE } from './look/page.ts';
import { PROBLEMS } from './look/problems.ts';

/** The look of the page and of the panels in it. */
export const STYLES = [LOOK, PICTURE, COMPARISON, PAGE, HEADER, PROBLEMS].join('');
