// The stand-in in Node: loads the client library too.
import { createStandIn, type StandIn, type StandInOptions } from './create-stand-in.ts';
import { loadClient } from './load-client.ts';

/** A stand-in with a client library of its own: `openStandIn({ document })`. Call `install()` to set the globals. */
export function openStandIn(options: StandInOptions): StandIn {
  return createStandIn(loadClient(), options);
}
