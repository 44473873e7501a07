import { AppError } from '@whoboard/shared/errors.ts';
import * as Y from 'yjs';
import type { Acknowledgements, Answer } from './acknowledgements.ts';
import type { ClientMessage, Connection } from './connection.ts';
import { step2Frame } from './frames.ts';
import { isEmptyVector, type StoredBytes } from './stored-bytes.ts';

/** A document as answers are made of it. */
export interface Answered {
  /** What is durable; null until it has been read from the store. */
  readonly bytes: () => StoredBytes | null;
  /** What is in memory, which may be ahead of that; null until it has been decoded. */
  readonly doc: () => Y.Doc | null;
  /** The number of the last update that the document in memory holds. */
  readonly seq: () => number;
  readonly sendPresenceTo: (connection: Connection) => void;
}

/**
 * Tells clients what they lack of one document, and nothing that is not durable: one who has nothing is given the stored
 * bytes, as soon as these are there; others are told the difference, once all of it is durable.
 */
export class Answers {
  readonly #of: Answered;
  readonly #due: Acknowledgements;

  /** @param due where answers wait until what they hold is durable */
  constructor(of: Answered, due: Acknowledgements) {
    this.#of = of;
    this.#due = due;
  }

  /** Answers a question, or keeps it until the client has taken what it was sent already. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    if (connection.isFull) {
      connection.asked = stateVector;
      return;
    }
    if (this.#answerNewcomer(connection, stateVector)) return;
    connection.joinedAt ??= this.#of.seq();
    connection.behindFrom = null;
    this.#sendDifference(connection, stateVector);
  }

  /** Answers the question of one who has nothing. @returns whether it was such a question and could be answered */
  answerFromBytes(connection: Connection, message: ClientMessage): boolean {
    return message.kind === 'step1' && this.#answerNewcomer(connection, message.stateVector);
  }

  /** Does so for everything that a client has asked while the bytes were on their way. */
  answerQueued(connection: Connection): void {
    const rest = connection.queue.filter((message) => !this.answerFromBytes(connection, message));
    connection.queue.splice(0, Infinity, ...rest);
  }

  /** Brings a reader that was too slow up to date, now that it takes something again. */
  catchUp(connection: Connection): void {
    const { behindFrom, asked } = connection;
    if (asked !== null) {
      connection.asked = null;
      this.answer(connection, asked);
    } else if (behindFrom !== null) {
      connection.behindFrom = null;
      connection.joinedAt = this.#of.seq();
      this.#sendDifference(connection, Y.encodeStateVector(behindFrom as Map<number, number>));
    } else if (connection.missedPresence) this.#of.sendPresenceTo(connection);
  }

  /** Sends an answer of which all is durable. */
  give({ connection, frame }: Pick<Answer, 'connection' | 'frame'>): void {
    connection.sendAnswer([frame]);
    this.#of.sendPresenceTo(connection);
  }

  #answerNewcomer(connection: Connection, stateVector: Uint8Array): boolean {
    const bytes = this.#of.bytes();
    if (!isEmptyVector(stateVector) || !bytes) return false;
    if (connection.behindFrom !== null || connection.isFull) return false;
    connection.joinedAt ??= bytes.seq;
    connection.sendAnswer(bytes.answer());
    this.#of.sendPresenceTo(connection);
    return true;
  }

  #sendDifference(connection: Connection, stateVector: Uint8Array): void {
    let difference: Uint8Array;
    try {
      difference = Y.encodeStateAsUpdate(this.#of.doc()!, stateVector);
    } catch {
      return connection.refuse(new AppError('badRequest', 'not a state vector'));
    }
    const answer = { seq: this.#of.seq(), connection, frame: step2Frame(difference) };
    if (answer.seq <= this.#of.bytes()!.seq) this.give(answer);
    else this.#due.addAnswer(answer);
  }
}
