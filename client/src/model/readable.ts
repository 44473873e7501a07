/** A value that changes over time and tells who listens. */
export interface Readable<T> {
  get(): T;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** A readable value with a setter; setting an identical value (`Object.is`) tells nobody. */
export class Store<T> implements Readable<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Does something as soon as a value is true, at once if it is. @returns how to give it up */
export function whenTrue(value: Readable<boolean>, act: () => void): () => void {
  if (value.get()) {
    act();
    return () => undefined;
  }
  const end = value.subscribe(() => {
    if (!value.get()) return;
    end();
    act();
  });
  return end;
}
