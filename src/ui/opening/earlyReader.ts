/** The reader gets ready while the rest of the page is evaluated, which is why `main.tsx` imports this first. */
import { makeReaderReady } from './trustedScripts.ts';

makeReaderReady();
