import type { Locale } from '@whoboard/shared/board/schema.ts';
import { createBoardResponse, type CreateBoardResponse } from '@whoboard/shared/protocol/api.ts';

interface NewBoard {
  readonly title?: string;
  readonly locale?: Locale;
  readonly template?: string;
}

/** Makes a board by the HTTP interface, for stories that begin where it exists already. */
export async function newBoard(
  serverUrl: string,
  { title = 'Workshop', locale = 'en', template = 'blank' }: NewBoard = {},
): Promise<CreateBoardResponse> {
  const answer = await fetch(`${serverUrl}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, locale, template }),
  });
  if (answer.status !== 201) throw new Error(`No board was made: ${answer.status} ${await answer.text()}`);
  return createBoardResponse.parse(await answer.json());
}
