import { reactionKinds } from '@whoboard/shared/protocol/presence.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { reactionSigns } from './reaction-signs.ts';
import type { SessionProps } from './use-session.ts';
import { useSlice } from './use-session.ts';

/** What one can show the others for a moment; not while a facilitator has muted it. */
export function ReactButton({ editor, session }: SessionProps) {
  const t = useT();
  const { areReactionsMuted } = useSlice(session, 'guard');
  const label = t(areReactionsMuted ? 'session.react.muted' : 'session.react');
  if (areReactionsMuted) return <IconButton icon="smile" label={label} isDisabled onPress={() => {}} />;
  return (
    <Menu
      label={label}
      placement="bottom end"
      groups={() => [
        {
          id: 'reactions',
          entries: reactionKinds.map((kind) => ({
            id: kind,
            label: t(`session.reaction.${kind}`),
            sign: reactionSigns[kind],
            run: () => editor.commands.run(`react.${kind}`),
          })),
        },
      ]}
    >
      <IconButton icon="smile" label={label} />
    </Menu>
  );
}
