import { delivery } from '../soak/delivery';
import { panel } from '../soak/panel';
import { policy } from '../soak/policy';

/** `npm run soak -- NAME`: what must hold when it goes on for hours. */

const soaks: Record<string, (args: string[]) => Promise<number>> = {
  delivery,
  panel,
  policy,
};

const [name = '', ...args] = process.argv.slice(2);
const soak = Object.hasOwn(soaks, name) ? soaks[name] : undefined;
if (soak === undefined) {
  process.stderr.write(`Usage: npm run soak -- NAME [options], where NAME is one of: ${Object.keys(soaks).join(', ')}
       npm run soak -- NAME --help
`);
  process.exitCode = 2;
} else {
  process.exitCode = await soak(args);
}
