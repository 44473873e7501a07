import { AppError } from '@whoboard/shared/errors.ts';
import type { ImageFile } from '@whoboard/shared/items/image-file.ts';
import {
  boardResponse,
  createBoardResponse,
  erasurePreview,
  errorResponse,
  fileResponse,
  importResponse,
  doorResponse,
  joinResponse,
  notepadResponse,
  renewResponse,
  timeResponse,
  versionsResponse,
  type BoardResponse,
  type CreateBoardRequest,
  type CreateBoardResponse,
  type ErasurePreviewResponse,
  type ImportResponse,
  type DoorResponse,
  type JoinRequest,
  type JoinResponse,
  type NotepadResponse,
  type RenewResponse,
  type Role,
} from '@whoboard/shared/protocol/api.ts';
import {
  rolePlayResponse,
  type ObservationRequest,
  type RolePlayResponse,
} from '@whoboard/shared/role-play/sealed.ts';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { roundResponse, type BallotRequest, type RoundResponse } from '@whoboard/shared/voting/ballot.ts';
import type * as z from 'zod/mini';

/** The server could not be reached at all: no network, or it is not running. */
export class Unreachable extends Error {}

/** The HTTP interface. Every call throws an AppError with the server's code, or Unreachable. */
export const boardApi = {
  create: (request: CreateBoardRequest): Promise<CreateBoardResponse> =>
    call('POST', '/api/boards', createBoardResponse, request),

  /** Whether this browser may be in already. */
  door: (id: string): Promise<DoorResponse> => call('GET', `/api/boards/${id}/door`, doorResponse),

  board: (id: string): Promise<BoardResponse> => call('GET', `/api/boards/${id}`, boardResponse),

  join: (id: string, request: JoinRequest): Promise<JoinResponse> =>
    call('POST', `/api/boards/${id}/join`, joinResponse, request),

  renew: (id: string, role: Role): Promise<RenewResponse> =>
    call('POST', `/api/boards/${id}/links/${role}/renew`, renewResponse),

  remove: async (id: string): Promise<void> => {
    await send('DELETE', `/api/boards/${id}`);
  },

  /** A new board from our JSON; the file is sent as it is. */
  importBoard: (file: Blob, passphrase?: string): Promise<ImportResponse> =>
    call('POST', `/api/boards/import`, importResponse, file, passphrase),

  /** Adds what a JSON file holds to an existing board. */
  importInto: (id: string, file: Blob): Promise<ImportResponse> =>
    call('POST', `/api/boards/${id}/import`, importResponse, file),

  versions: async (id: string) =>
    (await call('GET', `/api/boards/${id}/versions`, versionsResponse)).versions,

  keepVersion: async (id: string, name: string): Promise<void> => {
    await send('POST', `/api/boards/${id}/versions`, { name });
  },

  restoreVersion: async (id: string, version: string): Promise<void> => {
    await send('POST', `/api/boards/${id}/versions/${version}/restore`);
  },

  /** What erasing an interviewee would take away. */
  erasure: (id: string, interview: string): Promise<ErasurePreviewResponse> =>
    call('GET', `/api/boards/${id}/interviews/${interview}/erasure`, erasurePreview),

  /** Erases an interviewee, and these other places. Everybody's board is loaded anew afterwards. */
  erase: async (id: string, interview: string, places: readonly string[]): Promise<void> => {
    await send('POST', `/api/boards/${id}/interviews/${interview}/erasure`, { places });
  },

  exportUrl: (id: string, format: 'json' | 'csv' | 'md'): string => `/api/boards/${id}/export.${format}`,
  interviewsUrl: (id: string): string => `/api/boards/${id}/interviews.csv`,

  /** The server's clock, milliseconds since 1970. */
  time: async (): Promise<number> => (await call('GET', '/api/time', timeResponse)).now,

  /** One step of the session; refused with `illegalStep` when it is none now. */
  lead: async (id: string, request: SessionRequest): Promise<void> => {
    await send('POST', `/api/boards/${id}/session`, request);
  },

  /** What facilitators have noted for themselves. */
  notepad: (id: string): Promise<NotepadResponse> =>
    call('GET', `/api/boards/${id}/notepad`, notepadResponse),

  /** Replaces the note pad, unless it is of another revision: `conflict`. @returns the new revision */
  keepNotepad: async (id: string, text: string, revision: number): Promise<number> =>
    (await call('PUT', `/api/boards/${id}/notepad`, notepadResponse, { text, revision })).revision,
  /** One's own ballot of a round, and its result once it is revealed. */
  round: (id: string, round: string): Promise<RoundResponse> =>
    call('GET', `/api/boards/${id}/rounds/${round}`, roundResponse),

  /** Replaces one's whole ballot. */
  putBallot: (id: string, round: string, ballot: BallotRequest): Promise<RoundResponse> =>
    call('PUT', `/api/boards/${id}/rounds/${round}/ballot`, roundResponse, ballot),

  /** What of a role-play is for this person alone. */
  rolePlay: (id: string, play: string): Promise<RolePlayResponse> =>
    call('GET', `/api/boards/${id}/role-plays/${play}`, rolePlayResponse),

  /** Keeps one of one's own observations. */
  putObservation: async (
    id: string,
    play: string,
    observation: string,
    content: ObservationRequest,
  ): Promise<void> => {
    await send('PUT', `/api/boards/${id}/role-plays/${play}/observations/${observation}`, content);
  },

  removeObservation: async (id: string, play: string, observation: string): Promise<void> => {
    await send('DELETE', `/api/boards/${id}/role-plays/${play}/observations/${observation}`);
  },

  upload: uploadFile,

  /** Draws an avatar from a seed and stores it like an upload. */
  avatar: (id: string, seed: string): Promise<ImageFile> =>
    call('POST', `/api/boards/${id}/avatars`, fileResponse, { seed }),
};

async function call<T>(
  method: string,
  path: string,
  schema: z.ZodMiniType<T>,
  body?: unknown,
  passphrase?: string,
): Promise<T> {
  const answer = await send(method, path, body, passphrase);
  return schema.parse(await answer.json());
}

async function send(method: string, path: string, body?: unknown, passphrase?: string): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(passphrase === undefined ? {} : { 'x-passphrase': encodeURIComponent(passphrase) }),
      },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new Unreachable('The server cannot be reached', { cause });
  }
  if (!answer.ok) throw errorOf(answer.status, await answer.text());
  return answer;
}

/** The server's error, or the closest one when a proxy answered in its stead. */
function errorOf(status: number, body: string): Error {
  const parsed = errorResponse.safeParse(parseJson(body));
  if (parsed.success) {
    const { code, message, details } = parsed.data.error;
    return new AppError(code, message, details);
  }
  if (status === 502 || status === 504) return new Unreachable(`The server answered ${status}`);
  return new AppError(status === 413 ? 'tooLarge' : 'internal', `The server answered ${status}`);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Sends a picture; fetch tells nothing of how far it is, so this is an XMLHttpRequest. */
function uploadFile(
  boardId: string,
  file: Blob,
  onProgress: (fraction: number) => void = () => {},
): Promise<ImageFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/boards/${boardId}/files`);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('error', () => reject(new Unreachable('The upload was cut off')));
    request.addEventListener('load', () => {
      if (request.status >= 400) return reject(errorOf(request.status, request.responseText));
      const parsed = fileResponse.safeParse(parseJson(request.responseText));
      if (parsed.success) resolve(parsed.data);
      else reject(new AppError('internal', 'The answer to an upload does not fit'));
    });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
