/**
 * Expected failures. One table gives each code its HTTP status, its websocket close code and whether trying again can
 * help. The words that people read are `error.<code>` in the messages of each language.
 */
interface ErrorKind {
  readonly status: number;
  /** Close codes 4400–4499 make the stock y-websocket client give up; anything else is retried. */
  readonly closeCode: number;
  readonly retry: boolean;
}

export const errorKinds = {
  badRequest: { status: 400, closeCode: 4400, retry: false },
  notSignedIn: { status: 401, closeCode: 4401, retry: false },
  forbidden: { status: 403, closeCode: 4403, retry: false },
  originRefused: { status: 403, closeCode: 4403, retry: false },
  wrongKey: { status: 403, closeCode: 4403, retry: false },
  createRefused: { status: 403, closeCode: 4403, retry: false },
  boardNotFound: { status: 404, closeCode: 4404, retry: false },
  notFound: { status: 404, closeCode: 4404, retry: false },
  conflict: { status: 409, closeCode: 4409, retry: false },
  /** The client's local copy is of an older epoch: it must be dropped. */
  epochPassed: { status: 409, closeCode: 4410, retry: false },
  /** The link through which this session was opened has been renewed. */
  linkRenewed: { status: 403, closeCode: 4411, retry: false },
  tooLarge: { status: 413, closeCode: 4413, retry: false },
  notAnImage: { status: 415, closeCode: 4415, retry: false },
  imageFormatUnsupported: { status: 415, closeCode: 4415, retry: false },
  imageTooManyPixels: { status: 413, closeCode: 4413, retry: false },
  /** Not what the schema allows; the client reloads its document from the server. */
  invalid: { status: 422, closeCode: 4422, retry: false },
  importNotOurs: { status: 422, closeCode: 4422, retry: false },
  importTruncated: { status: 422, closeCode: 4422, retry: false },
  importNewer: { status: 422, closeCode: 4422, retry: false },
  importInvalid: { status: 422, closeCode: 4422, retry: false },
  /** A session command that is no legal step now; `details.reason` is the message that says why. */
  illegalStep: { status: 409, closeCode: 4409, retry: false },
  /** A facilitator has asked this person to leave. */
  removed: { status: 403, closeCode: 4412, retry: false },
  /** A facilitator has given this person another role; the page opens the board again with it. */
  roleChanged: { status: 409, closeCode: 4414, retry: false },
  /**
   * A facilitator has stopped the writing for a while: an edit was taken back, or, when it was made without a connection,
   * its sender keeps it and comes back later.
   */
  writingFrozen: { status: 409, closeCode: 1013, retry: true },
  /** Taken back: a facilitator has locked the place against participants. */
  areaLocked: { status: 409, closeCode: 4409, retry: false },
  boardFull: { status: 409, closeCode: 4409, retry: false },
  /** More dots than the round gives to one person. */
  overBudget: { status: 409, closeCode: 4409, retry: false },
  /** More dots on one target than the round allows. */
  overTargetLimit: { status: 409, closeCode: 4409, retry: false },
  /** The person has changed their ballot on another page: told to their own pages alone, which read it again. */
  ballotChanged: { status: 409, closeCode: 4409, retry: false },
  unknownTarget: { status: 409, closeCode: 4409, retry: false },
  /** The round takes no ballots any more. */
  roundClosed: { status: 409, closeCode: 4409, retry: false },
  /** Observations are taken as long as their role-play is there. */
  rolePlayOver: { status: 409, closeCode: 4409, retry: false },
  /** It is on the board, and can be changed there alone. */
  observationLanded: { status: 409, closeCode: 4409, retry: false },
  tooManyObservations: { status: 409, closeCode: 4409, retry: false },
  /** No more named versions; what is on the board can still be exported. */
  tooManyVersions: { status: 409, closeCode: 4409, retry: false },
  tooManyPeople: { status: 503, closeCode: 1013, retry: true },
  tooManyRequests: { status: 429, closeCode: 1013, retry: true },
  storageFailed: { status: 503, closeCode: 1013, retry: true },
  shuttingDown: { status: 503, closeCode: 1012, retry: true },
  printFailed: { status: 500, closeCode: 1011, retry: true },
  printTooSlow: { status: 503, closeCode: 1013, retry: true },
  internal: { status: 500, closeCode: 1011, retry: true },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorKinds;

/** An expected failure: mapped to an HTTP answer or a close code at the edges, and to a sentence in the interface. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Facts for the sentence (a limit, a line number, a field); never content, never a key. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
