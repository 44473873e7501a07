import type { Connection } from './connection.ts';

export interface Answer {
  readonly seq: number;
  readonly connection: Connection;
  readonly frame: Buffer;
}

interface Save {
  readonly seq: number;
  readonly connection: Connection;
  readonly n: number;
}

/** What is told to single clients as soon as the updates up to a number are durable. */
export class Acknowledgements {
  #answers: Answer[] = [];
  #saves: Save[] = [];

  addAnswer(answer: Answer): void {
    this.#answers.push(answer);
  }

  addSave(save: Save): void {
    this.#saves.push(save);
  }

  /** Answers that must go out before any later update. */
  takeAnswers(upToSeq: number): Answer[] {
    return take(this.#answers, upToSeq);
  }

  takeSaves(upToSeq: number): Save[] {
    return take(this.#saves, upToSeq);
  }

  forget(connection: Connection): void {
    this.#answers = this.#answers.filter((answer) => answer.connection !== connection);
    this.#saves = this.#saves.filter((save) => save.connection !== connection);
  }

  /** Drops everything. @returns who was waiting */
  clear(): Connection[] {
    const waiting = [...this.#answers, ...this.#saves].map(({ connection }) => connection);
    this.#answers = [];
    this.#saves = [];
    return waiting;
  }
}

/** Numbers only grow, so what is due stands first. */
function take<T extends { readonly seq: number }>(queue: T[], upToSeq: number): T[] {
  let count = 0;
  while (count < queue.length && queue[count]!.seq <= upToSeq) count++;
  return queue.splice(0, count);
}
