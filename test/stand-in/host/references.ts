// The objects that the client keeps between requests, by the references it was given for them.
import { HostError } from './host-error.ts';
import type { HostObject } from './host-object.ts';

export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #names = new WeakMap<HostObject, string>();
  #last = 0;

  /** The reference of an object, the same each time. */
  keep(object: HostObject): string {
    const known = this.#names.get(object);
    const name = known ?? `reference-${++this.#last}`;
    this.#names.set(object, name);
    this.#objects.set(name, object);
    return name;
  }

  find(name: string): HostObject {
    const object = this.#objects.get(name);
    if (object === undefined)
      throw new HostError('InvalidReference', 'The reference is not valid for the current operation.');
    return object;
  }

  release(name: string): void {
    this.#objects.delete(name);
  }

  releaseAll(): void {
    this.#objects.clear();
  }

  get count(): number {
    return this.#objects.size;
  }
}
