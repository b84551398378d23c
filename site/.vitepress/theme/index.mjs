// The default theme without fonts of its own: what the reader's machine has is enough and costs nothing.
import theme from 'vitepress/theme-without-fonts';
import './look.css';

export default theme;
