/** A server of its own process, which is ended in the middle of things. Who asks is what a header says. */
import { openStore } from '../../server/store/store';
import { serveDaylight } from '../../tests/server/listening';
import { byHeader } from '../../tests/server/persons';

const store = await openStore({ databaseUrl: process.env.DATABASE_URL }, () => {});
const { url } = await serveDaylight({ store, identify: byHeader, logKeys: process.env.DAYLIGHT_LOG_KEY ?? '' });
process.stdout.write(`listening on ${url}\n`);
