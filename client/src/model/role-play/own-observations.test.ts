import { AppError } from '@whoboard/shared/errors.ts';
import type { ObservationRequest, OwnObservation } from '@whoboard/shared/role-play/sealed.ts';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../clock.ts';
import { OwnObservations } from './own-observations.ts';

/** A server and a browser's storage, which outlive a page. */
class World {
  readonly kept = new Map<string, ObservationRequest>();
  readonly clock = new ManualClock();
  failure: Error | null = null;
  readonly #storage = new Map<string, string>();

  /** The page with the observations, as it opens. */
  open(): OwnObservations {
    const observations = new OwnObservations({
      clock: this.clock,
      storage: {
        getItem: (key) => this.#storage.get(key) ?? null,
        setItem: (key, value) => void this.#storage.set(key, value),
        removeItem: (key) => void this.#storage.delete(key),
      },
      storageKey: 'mine',
      put: async (id, observation) => {
        if (this.failure) throw this.failure;
        this.kept.set(id, observation);
      },
      remove: async (id) => {
        if (this.failure) throw this.failure;
        this.kept.delete(id);
      },
    });
    return observations;
  }

  /** The server answers what it has. */
  answer(observations: OwnObservations): void {
    const stored = [...this.kept].map(([id, each]): OwnObservation => ({ id, ...each, isLanded: false }));
    observations.take(stored);
  }

  get storageSize(): number {
    return this.#storage.size;
  }
}

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

const texts = (observations: OwnObservations): readonly string[] =>
  observations.state.get().observations.map(({ text, saving }) => `${text}: ${saving}`);

describe('one’s own observations', () => {
  it('show at once, go to the server, and leave the tag for the next one', async () => {
    const world = new World();
    const mine = world.open();
    world.answer(mine);
    mine.write({ text: ' Sighs ', tag: 'unsaid' });
    expect(mine.add()).toBe(true);
    expect(mine.add()).toBe(false);
    expect(texts(mine)).toEqual(['Sighs: sending']);
    expect(mine.state.get().draft).toEqual({ text: '', tag: 'unsaid' });
    await settle();
    expect([...world.kept.values()]).toEqual([{ text: 'Sighs', tag: 'unsaid' }]);
    expect(mine.state.get().progress).toBe('saved');
    const { id } = mine.state.get().observations[0]!;
    mine.change(id, { text: 'Sighs twice', tag: 'irritant' });
    mine.change(id, { text: '  ', tag: 'irritant' });
    await settle();
    expect(world.kept.get(id)).toEqual({ text: 'Sighs twice', tag: 'irritant' });
    mine.remove(id);
    await settle();
    expect([world.kept.size, world.storageSize]).toEqual([0, 0]);
  });

  it('written without a connection survive the closing of the page, the half-written one too', async () => {
    const world = new World();
    const mine = world.open();
    world.answer(mine);
    world.failure = new TypeError('no network');
    mine.write({ text: 'Sighs', tag: 'irritant' });
    mine.add();
    mine.write({ text: 'Looks at the', tag: 'quote' });
    await settle();
    expect(mine.state.get().progress).toBe('offline');
    mine.end();

    const again = world.open();
    expect(again.state.get().draft).toEqual({ text: 'Looks at the', tag: 'quote' });
    expect(texts(again)).toEqual(['Sighs: sending']);
    world.failure = null;
    world.answer(again);
    await settle();
    expect([...world.kept.values()]).toEqual([{ text: 'Sighs', tag: 'irritant' }]);
    expect(texts(again)).toEqual(['Sighs: saved']);
  });

  it('are sent again until the server answers', async () => {
    const world = new World();
    const mine = world.open();
    world.answer(mine);
    world.failure = new AppError('storageFailed', 'full');
    mine.write({ text: 'Sighs', tag: 'irritant' });
    mine.add();
    await settle();
    world.failure = null;
    world.clock.advance(10_000);
    await settle();
    expect(texts(mine)).toEqual(['Sighs: saved']);
    expect(mine.state.get().progress).toBe('saved');
  });

  it('that are refused stay on this device with the reason, and hold up no other', async () => {
    const world = new World();
    const mine = world.open();
    world.answer(mine);
    world.failure = new AppError('rolePlayOver', 'over');
    mine.write({ text: 'Late', tag: 'irritant' });
    mine.add();
    await settle();
    expect(mine.state.get().observations[0]).toMatchObject({ text: 'Late', reason: 'rolePlayOver' });
    world.failure = null;
    mine.write({ text: 'Next', tag: 'irritant' });
    mine.add();
    await settle();
    expect(texts(mine)).toEqual(expect.arrayContaining(['Late: refused', 'Next: saved']));
    mine.remove(mine.state.get().observations.find(({ text }) => text === 'Late')!.id);
    expect(texts(mine)).toEqual(['Next: saved']);
    expect(world.storageSize).toBe(0);
  });
});
