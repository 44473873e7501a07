import type { Editor } from '../client/src/model/editor.ts';

declare global {
  interface Window {
    /** The board that is open on a page. */
    whoboard?: Editor | null;
  }
}
