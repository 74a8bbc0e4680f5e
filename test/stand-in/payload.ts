// Sizes of requests and responses, and what they add up to.

/** The most that Excel on the web takes in one request, or gives in one response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** One round trip between the add-in and Excel. */
export interface RoundTrip {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface Counts {
  /** Round trips; those in which the client only lets go of objects are not among them. */
  readonly syncs: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly perSync: readonly RoundTrip[];
  /** Round trips in which the client only lets go of objects. */
  readonly cleanUps: number;
}

const encoder = new TextEncoder();

/** Bytes of a text as it is sent. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Adds up round trips. */
export class Counter {
  #trips: RoundTrip[] = [];
  #cleanUps = 0;

  add(trip: RoundTrip): void {
    this.#trips.push(trip);
  }

  addCleanUp(): void {
    this.#cleanUps += 1;
  }

  reset(): void {
    this.#trips = [];
    this.#cleanUps = 0;
  }

  get counts(): Counts {
    const sum = (of: (trip: RoundTrip) => number): number =>
      this.#trips.reduce((total, trip) => total + of(trip), 0);
    return {
      syncs: this.#trips.length,
      actions: sum(({ actions }) => actions),
      requestBytes: sum(({ requestBytes }) => requestBytes),
      responseBytes: sum(({ responseBytes }) => responseBytes),
      perSync: [...this.#trips],
      cleanUps: this.#cleanUps,
    };
  }
}
