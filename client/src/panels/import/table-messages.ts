import type { ErrorCode } from '@whoboard/shared/errors.ts';
import type { TableTasks } from './table-tasks.ts';

/** A call of one of the tasks, and its answer. */
export type TaskName = 'read' | 'preview' | 'interviews' | 'table';
export type TaskArgs<N extends TaskName> = Parameters<TableTasks[N]>;
export type TaskResult<N extends TaskName> = ReturnType<TableTasks[N]>;

export interface TaskCall<N extends TaskName = TaskName> {
  readonly id: number;
  readonly name: N;
  readonly args: TaskArgs<N>;
}

export type TaskAnswer =
  | { readonly id: number; readonly result: unknown }
  | {
      readonly id: number;
      readonly failed: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly details: Readonly<Record<string, string | number>>;
      };
    };
