import * as z from 'zod/mini';
import { idSchema, locales, type Locale } from '../board/schema.ts';
import { errorKinds, type ErrorCode } from '../errors.ts';
import { imageFileSchema } from '../items/image-file.ts';
import { placeKinds } from '../personas/erasing/place-kinds.ts';
import { limits } from './limits.ts';

/** The JSON of the HTTP interface. The server checks requests with these schemas; `/api/openapi.json` is made from them. */
export const roles = ['facilitator', 'participant', 'observer'] as const;
export type Role = (typeof roles)[number];

const localeSchema = z.enum(locales) as z.ZodMiniType<Locale>;
const titleSchema = z.string().check(z.trim(), z.maxLength(limits.maxTitleLength));
const colorSchema = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/));

export const createBoardRequest = z.object({
  title: titleSchema,
  locale: localeSchema,
  /** `blank` when left out; see templates/. */
  template: z.optional(z.string().check(z.maxLength(60))),
  /** The pass phrase, on servers that ask for one. */
  passphrase: z.optional(z.string().check(z.maxLength(200))),
});
export type CreateBoardRequest = z.infer<typeof createBoardRequest>;

/** Full URLs `<origin>/b/<id>#k=<key>`; the key stands in the fragment, so that it never reaches a log. */
export const linksSchema = z.object({
  facilitator: z.string(),
  participant: z.string(),
  observer: z.string(),
});

export const createBoardResponse = z.object({ id: idSchema, links: linksSchema });
export type CreateBoardResponse = z.infer<typeof createBoardResponse>;

export const joinRequest = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.maxNameLength)),
  color: z.optional(colorSchema),
});
export type JoinRequest = z.infer<typeof joinRequest>;

export const participantSchema = z.object({
  id: idSchema,
  name: z.string(),
  color: colorSchema,
  role: z.enum(roles),
});
export type Participant = z.infer<typeof participantSchema>;

export const joinResponse = z.object({ participant: participantSchema });
export type JoinResponse = z.infer<typeof joinResponse>;

export const boardResponse = z.object({
  id: idSchema,
  title: z.string(),
  locale: localeSchema,
  epoch: z.number(),
  participant: participantSchema,
  /** Items on the board, and people who have ever joined it. */
  counts: z.object({ items: z.number(), people: z.number() }),
});
export type BoardResponse = z.infer<typeof boardResponse>;

/** Whether a browser has a session on a board that there is; a newcomer, whom nothing is refused yet, has none. */
export const doorResponse = z.object({ hasSession: z.boolean() });
export type DoorResponse = z.infer<typeof doorResponse>;

/**
 * The server keeps keys as hashes only. A facilitator's browser holds the links that it was given at creation and sends
 * the facilitator to `renew` for any that it does not know.
 */
export const renewResponse = z.object({ role: z.enum(roles), link: z.string() });
export type RenewResponse = z.infer<typeof renewResponse>;

/** Answer to an upload; the picture is upright and re-encoded. */
export const fileResponse = imageFileSchema;

/** `POST /api/boards/:id/avatars`: draws an avatar from a seed and stores it like an upload. */
export const avatarRequest = z.object({ seed: z.string().check(z.minLength(1), z.maxLength(100)) });

export const importResponse = z.object({ id: idSchema, links: z.optional(linksSchema), items: z.number() });
export type ImportResponse = z.infer<typeof importResponse>;

export const versionSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  automatic: z.boolean(),
  items: z.number(),
});
export type VersionResponse = z.infer<typeof versionSchema>;
export const versionsResponse = z.object({ versions: z.array(versionSchema) });
export type VersionsResponse = z.infer<typeof versionsResponse>;
export const createVersionRequest = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
});

/** The facilitators' note pad. */
export const notepadResponse = z.object({ text: z.string(), revision: z.number() });
export type NotepadResponse = z.infer<typeof notepadResponse>;
/** Replaces it; `revision` is the one from which the text was written. */
export const notepadRequest = z.object({
  text: z.string().check(z.maxLength(limits.maxTextLength)),
  revision: z.int().check(z.gte(0)),
});

/** The server's clock, milliseconds since 1970. */
export const timeResponse = z.object({ now: z.number() });

/** `GET /api/boards/:id/interviews/:item/erasure`: what erasing an interviewee takes away; see personas/erasing. */
export const erasurePreview = z.object({
  /** First name or code on the card; empty when it has none. */
  name: z.string(),
  counts: z.object({
    lines: z.number(),
    links: z.number(),
    statements: z.number(),
    notes: z.number(),
    texts: z.number(),
  }),
  /** Kept versions, all of which go. */
  versions: z.number(),
  /** Where the name stands, or the same words, without a link to the card. */
  places: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(placeKinds),
      itemId: z.nullable(z.string()),
      itemType: z.string(),
      itemName: z.string(),
      text: z.string(),
      isLikely: z.boolean(),
    }),
  ),
});
export type ErasurePreviewResponse = z.infer<typeof erasurePreview>;

/** `POST` to the same address erases, these places included. */
export const erasureRequest = z.object({
  places: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(20_000)),
});

export const errorCodes = Object.keys(errorKinds) as [ErrorCode, ...ErrorCode[]];
export const errorResponse = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    message: z.string(),
    details: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
});
export type ErrorResponse = z.infer<typeof errorResponse>;

/** Papers in points (1/72 inch), portrait; Arch and Tabloid as in ANSI/ISO tables. */
export const paperSizes = {
  A5: [419.528, 595.276],
  A4: [595.276, 841.89],
  A3: [841.89, 1190.551],
  A2: [1190.551, 1683.78],
  A1: [1683.78, 2383.937],
  A0: [2383.937, 3370.394],
  Letter: [612, 792],
  Tabloid: [792, 1224],
} as const;
export type PaperName = keyof typeof paperSizes;
export const paperNames = Object.keys(paperSizes) as [PaperName, ...PaperName[]];

/** The kinds of PDF at `GET /api/boards/:id/print/:kind.pdf`. */
export const printKinds = ['poster', 'sheet', 'contrast', 'actions', 'map', 'results'] as const;
export type PrintKind = (typeof printKinds)[number];

const millimetres = z.coerce.number().check(z.gte(50), z.lte(5_000));

/** Query of a print. Lists are comma separated ids. */
export const printQuery = z.object({
  size: z._default(z.union([z.enum(paperNames), z.literal('own')]), 'A4'),
  /** Own size in millimetres. */
  width: z.optional(millimetres),
  height: z.optional(millimetres),
  orientation: z._default(z.enum(['portrait', 'landscape', 'auto']), 'auto'),
  /**
   * Poster: only these items (with what lies in them). Sheet: these personas; all when left out. Contrast: these two. Actions: these.
   * Map: these journeys and empathy maps; all when left out.
   */
  items: z.optional(z.string().check(z.maxLength(20_000))),
  /** Poster, sheet, map: the revealed round of dot voting whose dots stand on what was voted on; none when left out. */
  dots: z.optional(idSchema),
  /** A word by which progress can be asked for at `…/print/progress/<job>` and the print cancelled by DELETE there. */
  job: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/))),
});
export type PrintQuery = z.infer<typeof printQuery>;

export const printProgress = z.object({
  state: z.enum(['waiting', 'drawing', 'finishing', 'done', 'failed', 'cancelled']),
  /** Parts drawn and parts in all: the items of a poster, the pages of sheets. */
  done: z.number(),
  total: z.number(),
});
export type PrintProgress = z.infer<typeof printProgress>;
