import type { BoardResponse } from '@whoboard/shared/protocol/api.ts';
import { AppError, type ErrorCode } from '@whoboard/shared/errors.ts';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { boardApi, Unreachable } from '../../model/board-api.ts';
import { keyOfLink } from '../../model/known-boards.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { dropKey } from '../router.ts';
import { knownBoards } from '../stores.ts';
import { JoinPage } from './JoinPage.tsx';
import { MessagePage } from './MessagePage.tsx';

const loadBoardPage = () => import('./BoardPage.tsx');
const BoardPage = lazy(async () => ({ default: (await loadBoardPage()).BoardPage }));

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'join'; readonly key: string; readonly present: BoardResponse | null }
  | { readonly kind: 'inside'; readonly board: BoardResponse }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | { readonly kind: 'noLink' }
  | { readonly kind: 'unreachable' };

interface BoardEntryProps {
  readonly boardId: string;
  /** The key of the link by which one came, or null. */
  readonly linkKey: string | null;
}

/** The door of a board: in at once with a session, by a first name with a key, or told why not. */
export function BoardEntry({ boardId, linkKey }: BoardEntryProps) {
  const t = useT();
  const [state, setState] = useState<State>({ kind: 'asking' });
  const [attempt, setAttempt] = useState(0);

  const enter = useCallback((board: BoardResponse, key: string | null) => {
    remember(board, key);
    setState({ kind: 'inside', board });
    dropKey();
  }, []);

  useEffect(() => {
    let isCurrent = true;
    // While the question is on its way, the board's code is too.
    void loadBoardPage();
    void findState(boardId, linkKey).then((found) => {
      if (!isCurrent) return;
      if (found.kind === 'inside') enter(found.board, null);
      else setState(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [boardId, linkKey, attempt, enter]);

  // A server that restarts is back in a moment: ask again by itself.
  useEffect(() => {
    if (state.kind !== 'unreachable') return;
    const timer = setTimeout(() => setAttempt((count) => count + 1), 3_000);
    return () => clearTimeout(timer);
  }, [state, attempt]);

  switch (state.kind) {
    case 'asking':
      return <Spinner label={t('app.opening')} />;
    case 'inside':
      return (
        <Suspense fallback={<Spinner label={t('app.opening')} />}>
          <BoardPage key={state.board.participant.id} board={state.board} />
        </Suspense>
      );
    case 'join':
      return (
        <JoinPage
          boardId={boardId}
          linkKey={state.key}
          present={state.present}
          onJoined={(board) => enter(board, state.key)}
          onStay={(board) => enter(board, null)}
          onRefused={(code) => setState({ kind: 'refused', code })}
        />
      );
    case 'noLink':
      return (
        <MessagePage
          icon="link"
          title={t('app.noLink.title')}
          text={t('app.noLink.text')}
          steps={[t('app.noLink.open'), t('app.noLink.ask')]}
        />
      );
    case 'unreachable':
      return (
        <MessagePage icon="offline" title={t('app.unreachable.title')} text={t('app.unreachable.text')}>
          <Button look="primary" icon="renew" onPress={() => setAttempt(attempt + 1)}>
            {t('app.tryAgain')}
          </Button>
        </MessagePage>
      );
    case 'refused':
      return <RefusedPage code={state.code} onRetry={() => setAttempt(attempt + 1)} />;
  }
}

interface RefusedPageProps {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
}

function RefusedPage({ code, onRetry }: RefusedPageProps) {
  const t = useT();
  if (code === 'boardNotFound') {
    return (
      <MessagePage
        icon="search"
        title={t('app.noBoard.title')}
        text={t('error.boardNotFound')}
        steps={[t('app.noBoard.check'), t('app.noBoard.ask')]}
      />
    );
  }
  if (code === 'wrongKey' || code === 'linkRenewed') {
    return (
      <MessagePage
        icon="lock"
        title={t('app.oldLink.title')}
        text={t(`error.${code}`)}
        steps={[t('app.oldLink.whole'), t('app.oldLink.ask')]}
      />
    );
  }
  return (
    <MessagePage icon="warning" title={t('app.refused.title')} text={t(`error.${code}`)}>
      <Button look="primary" icon="renew" onPress={onRetry}>
        {t('app.tryAgain')}
      </Button>
    </MessagePage>
  );
}

/**
 * A session is enough, unless one comes by another link than the one that it was made with: that may give another
 * role, so it is asked.
 */
async function findState(boardId: string, linkKey: string | null): Promise<State> {
  const known = knownBoards.find(boardId);
  const key = linkKey ?? keyOfLink(known?.links[known.role]);
  try {
    // A newcomer is not asked for a session that cannot be there: the refusal would look like an error.
    const hasSession = known !== undefined || (await boardApi.door(boardId)).hasSession;
    if (!hasSession) return key ? { kind: 'join', key, present: null } : { kind: 'noLink' };
    const board = await boardApi.board(boardId);
    const usedKey = keyOfLink(knownBoards.find(boardId)?.links[board.participant.role]);
    return linkKey && linkKey !== usedKey
      ? { kind: 'join', key: linkKey, present: board }
      : { kind: 'inside', board };
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'unreachable' };
    const code = error instanceof AppError ? error.code : 'internal';
    if (code !== 'notSignedIn' && code !== 'linkRenewed') return { kind: 'refused', code };
    // The very link through which one came in before has been renewed: it opens nothing any more.
    if (code === 'linkRenewed' && (linkKey === null || linkKey === keyOfLink(known?.links[known.role]))) {
      return { kind: 'refused', code };
    }
    if (key) return { kind: 'join', key, present: null };
    return { kind: 'noLink' };
  }
}

function remember(board: BoardResponse, key: string | null): void {
  const { role } = board.participant;
  const link = key && `${location.origin}/b/${board.id}#k=${encodeURIComponent(key)}`;
  knownBoards.remember({
    id: board.id,
    title: board.title,
    role,
    openedAt: Date.now(),
    ...(link ? { links: { [role]: link } } : {}),
  });
}
