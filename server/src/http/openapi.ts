import { Router } from 'express';
import * as z from 'zod';
import {
  avatarRequest,
  boardResponse,
  createBoardRequest,
  createBoardResponse,
  createVersionRequest,
  erasurePreview,
  erasureRequest,
  errorResponse,
  fileResponse,
  importResponse,
  joinRequest,
  doorResponse,
  joinResponse,
  notepadRequest,
  notepadResponse,
  printKinds,
  printProgress,
  printQuery,
  renewResponse,
  roles,
  timeResponse,
  versionSchema,
  versionsResponse,
} from '@whoboard/shared/protocol/api.ts';
import { observationRequest, rolePlayResponse } from '@whoboard/shared/role-play/sealed.ts';
import { ballotRequest, roundResponse } from '@whoboard/shared/voting/ballot.ts';
import { sessionRequest } from '@whoboard/shared/session/commands.ts';

interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** Who may call it; members come with the cookie that `join` sets. */
  readonly who: 'anyone' | 'key' | 'member' | 'editor' | 'facilitator';
  readonly body?: z.core.$ZodType;
  readonly rawBody?: readonly string[];
  readonly query?: z.core.$ZodType;
  readonly status: number;
  readonly answer?: z.core.$ZodType;
  readonly rawAnswer?: string;
}

const binary = { type: 'string', format: 'binary' } as const;
const exportFormats = ['json', 'csv'] as const;

/** Every call of the interface, in the order in which a client needs them. */
const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/boards',
    summary: 'Makes a board, blank or from a template ("demo" makes the demo board)',
    who: 'anyone',
    body: createBoardRequest,
    status: 201,
    answer: createBoardResponse,
  },
  {
    method: 'post',
    path: '/api/boards/import',
    summary:
      'Makes a board from an exported file; a pass phrase goes into the header X-Passphrase, percent-encoded',
    who: 'anyone',
    rawBody: ['application/json'],
    status: 201,
    answer: importResponse,
  },
  {
    method: 'post',
    path: '/api/boards/{id}/join',
    summary: 'Exchanges a key for the session cookie',
    who: 'key',
    body: joinRequest,
    status: 200,
    answer: joinResponse,
  },
  {
    method: 'get',
    path: '/api/boards/{id}/door',
    summary: 'Whether the caller has a session on the board',
    who: 'anyone',
    status: 200,
    answer: doorResponse,
  },
  {
    method: 'get',
    path: '/api/boards/{id}',
    summary: 'The board and the caller’s own role',
    who: 'member',
    status: 200,
    answer: boardResponse,
  },
  {
    method: 'delete',
    path: '/api/boards/{id}',
    summary: 'Removes the board with all that belongs to it',
    who: 'facilitator',
    status: 204,
  },
  {
    method: 'post',
    path: '/api/boards/{id}/links/{role}/renew',
    summary: 'Gives a link a new key; the old link and its sockets die',
    who: 'facilitator',
    status: 200,
    answer: renewResponse,
  },
  {
    method: 'post',
    path: '/api/boards/{id}/files',
    summary: 'Stores a picture; it is checked, turned upright and encoded anew',
    who: 'editor',
    rawBody: ['multipart/form-data'],
    status: 201,
    answer: fileResponse,
  },
  {
    method: 'post',
    path: '/api/boards/{id}/avatars',
    summary: 'Draws a face from a seed and stores it',
    who: 'editor',
    body: avatarRequest,
    status: 201,
    answer: fileResponse,
  },
  {
    method: 'get',
    path: '/api/boards/{id}/files/{hash}',
    summary: 'A stored picture, JPEG or PNG',
    who: 'member',
    status: 200,
    rawAnswer: 'image/*',
  },
  ...exportFormats.map((format): Operation => ({
    method: 'get',
    path: `/api/boards/{id}/export.${format}`,
    summary: format === 'json' ? 'The whole board, to be imported without loss' : 'The notes as a table',
    who: 'member',
    status: 200,
    rawAnswer: format === 'json' ? 'application/json' : 'text/csv',
  })),
  {
    method: 'get',
    path: '/api/boards/{id}/export.md',
    summary:
      'Decisions and results as Markdown, in the board’s language; nothing of a vote that is not revealed',
    who: 'member',
    status: 200,
    rawAnswer: 'text/markdown',
  },
  {
    method: 'get',
    path: '/api/boards/{id}/interviews.csv',
    summary: 'The interviews as a table, a row for each line of a card',
    who: 'member',
    status: 200,
    rawAnswer: 'text/csv',
  },
  {
    method: 'post',
    path: '/api/boards/{id}/import',
    summary: 'Adds what an exported file or a table of notes holds to the board',
    who: 'editor',
    rawBody: ['application/json', 'text/csv'],
    status: 200,
    answer: importResponse,
  },
  {
    method: 'get',
    path: '/api/boards/{id}/versions',
    summary: 'Kept states, newest first',
    who: 'member',
    status: 200,
    answer: versionsResponse,
  },
  {
    method: 'post',
    path: '/api/boards/{id}/versions',
    summary: 'Keeps the present state under a name',
    who: 'facilitator',
    body: createVersionRequest,
    status: 201,
    answer: versionSchema,
  },
  {
    method: 'post',
    path: '/api/boards/{id}/versions/{version}/restore',
    summary: 'Makes the board as it was; the state before is kept as a version',
    who: 'facilitator',
    status: 204,
  },
  {
    method: 'post',
    path: '/api/boards/{id}/session',
    summary:
      'Leads the session: agenda, timer, view, locks, people; 409 illegalStep when that is no legal step now. Members send what concerns themselves alone',
    who: 'facilitator',
    body: sessionRequest,
    status: 204,
  },
  {
    method: 'get',
    path: '/api/boards/{id}/rounds/{round}',
    summary: 'One’s own ballot, how many have finished, and the result once it is revealed',
    who: 'member',
    status: 200,
    answer: roundResponse,
  },
  {
    method: 'put',
    path: '/api/boards/{id}/rounds/{round}/ballot',
    summary:
      'Replaces one’s whole ballot; 409 overBudget, overTargetLimit, unknownTarget or roundClosed, and the ballot before still counts',
    who: 'editor',
    body: ballotRequest,
    status: 200,
    answer: roundResponse,
  },
  {
    method: 'get',
    path: '/api/boards/{id}/role-plays/{play}',
    summary:
      'What of a role-play is sealed and this member may know: one’s own observations, and the hidden intention for who plays the persona and who has written it',
    who: 'member',
    status: 200,
    answer: rolePlayResponse,
  },
  {
    method: 'put',
    path: '/api/boards/{id}/role-plays/{play}/observations/{observation}',
    summary:
      'Keeps or replaces one of one’s own observations; 409 rolePlayOver, observationLanded, tooManyObservations or conflict when the id is somebody else’s',
    who: 'member',
    body: observationRequest,
    status: 204,
  },
  {
    method: 'delete',
    path: '/api/boards/{id}/role-plays/{play}/observations/{observation}',
    summary: 'Removes one of one’s own observations, unless it is on the board',
    who: 'member',
    status: 204,
  },
  {
    method: 'get',
    path: '/api/boards/{id}/notepad',
    summary: 'What facilitators have noted for themselves',
    who: 'facilitator',
    status: 200,
    answer: notepadResponse,
  },
  {
    method: 'put',
    path: '/api/boards/{id}/notepad',
    summary: 'Replaces the note pad; 409 conflict when it is of another revision by now',
    who: 'facilitator',
    body: notepadRequest,
    status: 200,
    answer: notepadResponse,
  },
  {
    method: 'get',
    path: '/api/time',
    summary: 'The clock by which timers run, in milliseconds since 1970',
    who: 'anyone',
    status: 200,
    answer: timeResponse,
  },
  {
    method: 'get',
    path: '/api/boards/{id}/interviews/{item}/erasure',
    summary: 'What erasing an interviewee takes away, and where else the name stands',
    who: 'facilitator',
    status: 200,
    answer: erasurePreview,
  },
  {
    method: 'post',
    path: '/api/boards/{id}/interviews/{item}/erasure',
    summary: 'Erases an interviewee from the board, its history and its versions, for good',
    who: 'facilitator',
    body: erasureRequest,
    status: 204,
  },
  ...printKinds.map((kind): Operation => ({
    method: 'get',
    path: `/api/boards/{id}/print/${kind}.pdf`,
    summary: `Prints a ${kind}`,
    who: 'member',
    query: printQuery,
    status: 200,
    rawAnswer: 'application/pdf',
  })),
  {
    method: 'get',
    path: '/api/boards/{id}/print/progress/{job}',
    summary: 'How far a print is',
    who: 'member',
    status: 200,
    answer: printProgress,
  },
  {
    method: 'delete',
    path: '/api/boards/{id}/print/progress/{job}',
    summary: 'Cancels a print',
    who: 'member',
    status: 204,
  },
];

const paths: Record<string, Record<string, unknown>> = {};
for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation);

/** The interface, described from the schemas that check it. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Whoboard',
    version: '1',
    description: 'Calls that change something are refused from pages of other origins.',
  },
  paths,
  components: {
    schemas: { Error: jsonSchema(errorResponse, 'output') },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'whoboard_{id}' } },
  },
} as const;

export function createOpenApiRoutes(): Router {
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(openApi);
  });
  return router;
}

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}

function describe(operation: Operation): Record<string, unknown> {
  const { summary, who, body, rawBody, status, answer, rawAnswer } = operation;
  const content = body
    ? { 'application/json': { schema: jsonSchema(body, 'input') } }
    : rawBody && Object.fromEntries(rawBody.map((type) => [type, { schema: rawSchema(type) }]));
  return {
    summary,
    description: `For: ${who}.`,
    security: who === 'anyone' || who === 'key' ? [] : [{ session: [] }],
    parameters: [...pathParameters(operation.path), ...queryParameters(operation.query)],
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      [status]: {
        description: 'Done',
        ...(answer ? { content: { 'application/json': { schema: jsonSchema(answer, 'output') } } } : {}),
        ...(rawAnswer ? { content: { [rawAnswer]: { schema: binary } } } : {}),
      },
      default: {
        description: 'What went wrong',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function rawSchema(type: string): Record<string, unknown> {
  return type === 'multipart/form-data'
    ? { type: 'object', properties: { file: binary }, required: ['file'] }
    : binary;
}

function pathParameters(path: string): Record<string, unknown>[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'role' ? { enum: roles } : { type: 'string' },
  }));
}

function queryParameters(query: z.core.$ZodType | undefined): Record<string, unknown>[] {
  if (!query) return [];
  const { properties = {} } = jsonSchema(query, 'input') as { properties?: Record<string, unknown> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}
