// `npm run manifest:adress -- https://malljus.kommunen.se/`: lets Node read TypeScript and runs set-address.ts on dist/.
import { register } from 'tsx/esm/api';

register();
const { setAddress } = await import('./set-address.ts');
const { status, lines } = setAddress('dist', process.argv[2]);
(status === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
process.exitCode = status;
