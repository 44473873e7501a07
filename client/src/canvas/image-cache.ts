import type { PaintImage } from '@whoboard/shared/draw/painter.ts';
import type { ImageSource } from '../model/images.ts';

interface Loaded {
  readonly full: PaintImage;
  readonly small: PaintImage;
}

/** Longer edge of the picture that is painted when an item is a few pixels wide. */
const smallEdge = 96;
/** A picture that did not come is asked for again after this long. */
const retryMs = 10_000;

/** The pictures of a board, loaded when they are first painted. */
export class ImageCache implements ImageSource {
  readonly #boardId: string;
  readonly #loaded = new Map<string, Loaded>();
  readonly #asked = new Set<string>();
  readonly #listeners = new Set<(hash: string) => void>();
  #isClosed = false;

  constructor(boardId: string) {
    this.#boardId = boardId;
  }

  get(hash: string, scale: 'full' | 'small'): PaintImage | null {
    const loaded = this.#loaded.get(hash);
    if (loaded) return loaded[scale];
    if (!this.#asked.has(hash)) {
      this.#asked.add(hash);
      void this.#load(hash);
    }
    return null;
  }

  onArrival(listener: (hash: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#isClosed = true;
    this.#listeners.clear();
    for (const { full, small } of this.#loaded.values()) {
      for (const { source } of [full, small]) if (source instanceof ImageBitmap) source.close();
    }
    this.#loaded.clear();
  }

  async #load(hash: string): Promise<void> {
    try {
      const answer = await fetch(`/api/boards/${this.#boardId}/files/${hash}`);
      if (!answer.ok) throw new Error(`picture answered ${answer.status}`);
      const blob = await answer.blob();
      const full = await createImageBitmap(blob);
      const scale = Math.min(1, smallEdge / Math.max(full.width, full.height));
      const small =
        scale === 1
          ? full
          : await createImageBitmap(full, {
              resizeWidth: Math.max(1, Math.round(full.width * scale)),
              resizeHeight: Math.max(1, Math.round(full.height * scale)),
              resizeQuality: 'medium',
            });
      if (this.#isClosed) return;
      this.#loaded.set(hash, { full: paintable(full), small: paintable(small) });
      for (const listener of [...this.#listeners]) listener(hash);
    } catch {
      // Offline, or the file is gone: the placeholder stays, and the picture is asked for again later.
      setTimeout(() => this.#asked.delete(hash), retryMs);
    }
  }
}

function paintable(source: ImageBitmap): PaintImage {
  return { width: source.width, height: source.height, source };
}
