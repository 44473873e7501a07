const againMs = 2_000;

/** Fetches code or words, again and again until the server can be reached. */
export async function untilFetched<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}

/** What every part needs besides its code. */
let needed: () => Promise<unknown> = () => Promise.resolve();

/** Tells what parts wait for besides their code: the words that a first look does without. */
export function partsWaitFor(load: () => Promise<unknown>): void {
  needed = load;
}

/** Fetches what parts wait for, until it is there. */
export async function fetchNeeded(): Promise<void> {
  await untilFetched(() => needed());
}
