import type { Editor } from '../../model/editor.ts';
import { Store } from '../../model/readable.ts';
import type { Sealed } from '../../model/role-play/sealed-play.ts';
import { useReadable } from '../../ui/use-readable.ts';

const nothing = new Store<Sealed | null>(null);

/** What of the role-play is for this person alone; null as long as that is not known. */
export function useSealed(editor: Editor): Sealed | null {
  const sealed = useReadable(editor.rolePlay);
  return useReadable(sealed?.sealed ?? nothing);
}
