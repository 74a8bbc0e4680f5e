// Loaded before Office.js, in a script of its own: says so when the library has not answered in ten seconds, since nothing after it runs.
import { guardStart } from './guard-start.ts';

guardStart(document, window);
