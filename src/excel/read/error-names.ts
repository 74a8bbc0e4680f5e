// Excel's errors by the names they have in files, whatever language Excel shows them in.
import { errorNamed } from '../../../lib/index.ts';

/** The name in files of an error as Excel gives it: `#SAKNAS!` → `#N/A`. One that is not known stays as it is, and is still an error. */
export function englishError(shown: string): string {
  return errorNamed(shown) ?? shown;
}
