import { createAvatar } from '@dicebear/core';
import * as notionists from '@dicebear/notionists';
import { renderSvg, type TakenImage } from './take-in-image.ts';

const edgePx = 512;

/** A drawn face; the same seed gives the same face. The style is in the public domain and is drawn here, by us. */
export function drawAvatar(seed: string): Promise<TakenImage> {
  const svg = createAvatar(notionists, { seed, backgroundColor: ['f1f5f9'] }).toString();
  return renderSvg(svg, edgePx);
}
