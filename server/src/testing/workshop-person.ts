import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import type { CreateBoardResponse, Participant, Role } from '@whoboard/shared/protocol/api.ts';
import type { DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import type { ObservationRequest } from '@whoboard/shared/role-play/sealed.ts';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import type { BallotRequest } from '@whoboard/shared/voting/ballot.ts';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { join, type TestBrowser, type TestServer } from './http-server.ts';

/** One document of a board as it stands on somebody's page, over a stock client that comes back by itself. */
class Page {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly #checks = new Set<() => void>();

  constructor(url: string, kind: DocumentKind, cookies: string) {
    class Socket extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie: cookies } });
      }
    }
    this.provider = new WebsocketProvider(url, kind, this.doc, {
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 100,
    });
    const look = (): void => {
      for (const check of this.#checks) check();
    };
    this.doc.on('update', look);
    this.provider.on('sync', look);
    this.provider.on('status', look);
  }

  /** Resolves when `check` holds, trying again after each event. */
  until(check: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const attempt = (): void => {
        if (!check()) return;
        this.#checks.delete(attempt);
        resolve();
      };
      this.#checks.add(attempt);
      attempt();
    });
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** Somebody in a workshop: a browser that has joined, and the three documents that its page holds. */
export class WorkshopPerson {
  readonly id: string;
  readonly board: Page;
  readonly session: Page;
  readonly own: Page;
  readonly #browser: TestBrowser;
  readonly #path: string;

  private constructor(url: string, boardId: string, browser: TestBrowser, participant: Participant) {
    this.id = participant.id;
    this.#browser = browser;
    this.#path = `/api/boards/${boardId}`;
    const page = (kind: DocumentKind): Page =>
      new Page(`${url.replace('http', 'ws')}/sync/${boardId}`, kind, browser.cookies);
    this.board = page('board');
    this.session = page('session');
    this.own = page('private');
  }

  static async join(
    server: Pick<TestServer, 'url' | 'browser'>,
    board: CreateBoardResponse,
    role: Role,
    name: string,
  ): Promise<WorkshopPerson> {
    const { browser, participant } = await join(server, board, role, name);
    const person = new WorkshopPerson(server.url, board.id, browser, participant);
    await Promise.all(person.#pages.map((page) => page.until(() => page.provider.synced)));
    return person;
  }

  get #pages(): readonly Page[] {
    return [this.board, this.session, this.own];
  }

  get state(): SessionState {
    return readSession(this.session.doc);
  }

  get items(): readonly Item[] {
    return [...readBoard(this.board.doc).items.values()];
  }

  /** The note with these words on the board. */
  note(text: string): Item {
    const found = this.items.find((item) => item.type === 'note' && item.text === text);
    if (!found) throw new Error(`no note ${text}`);
    return found;
  }

  /** Resolves when this person sees the board so. */
  sees(check: (items: readonly Item[]) => boolean): Promise<void> {
    return this.board.until(() => check(this.items));
  }

  /** Resolves when this person knows the session to be so. */
  knows(check: (state: SessionState) => boolean): Promise<void> {
    return this.session.until(() => check(this.state));
  }

  /** The connection is cut in the middle of whatever it carries; the client comes back by itself. */
  cut(): void {
    for (const { provider } of this.#pages) (provider.ws as unknown as WebSocket | null)?.terminate();
  }

  /** The laptop is closed. */
  leave(): void {
    for (const page of this.#pages) page.close();
  }

  send(request: SessionRequest): Promise<Response> {
    return this.#browser.send('POST', `${this.#path}/session`, request);
  }

  get(path: string): Promise<Response> {
    return this.#browser.fetch(`${this.#path}${path}`);
  }

  /** Sends a ballot, and again as soon as the server is back when no answer has come. */
  vote(round: string, ballot: BallotRequest): Promise<Response> {
    return this.#put(`/rounds/${round}/ballot`, ballot);
  }

  /** Writes down what was observed in a role-play; sending it again is harmless. */
  observe(play: string, id: string, observation: ObservationRequest): Promise<Response> {
    return this.#put(`/role-plays/${play}/observations/${id}`, observation);
  }

  async #put(path: string, body: object): Promise<Response> {
    for (;;) {
      try {
        return await this.#browser.send('PUT', `${this.#path}${path}`, body);
      } catch {
        await this.session.until(() => this.session.provider.synced);
      }
    }
  }

  /** Sends a ballot and goes before the answer has come: nobody knows whether it has arrived. */
  async voteWithoutAnswer(round: string, ballot: BallotRequest): Promise<void> {
    const abort = new AbortController();
    const asked = this.#browser.fetch(`${this.#path}/rounds/${round}/ballot`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ballot),
      signal: abort.signal,
    });
    setImmediate(() => abort.abort());
    await asked.catch(() => undefined);
  }
}
