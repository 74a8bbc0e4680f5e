// The real workbooks beside the repository, where there is such a folder.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../shared/workbooks', import.meta.url));

/** Their paths; none on a machine without the folder. */
export const REAL_WORKBOOKS: readonly string[] = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => `${FOLDER}/${name}`)
  : [];
