import type { Painter } from './painter.ts';

/** One call on a painter; setting a property is a call named after it. */
export interface PaintCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Recording {
  readonly painter: Painter;
  readonly calls: readonly PaintCall[];
  /** The calls of one name, in sequence. */
  callsOf(name: keyof Painter): readonly PaintCall[];
  /** Every text that was painted, in sequence. */
  texts(): readonly string[];
}

const methods = [
  'save',
  'restore',
  'translate',
  'scale',
  'rotate',
  'beginPath',
  'closePath',
  'moveTo',
  'lineTo',
  'bezierCurveTo',
  'quadraticCurveTo',
  'arc',
  'rect',
  'fill',
  'stroke',
  'clip',
  'fillRect',
  'strokeRect',
  'fillText',
  'setLineDash',
  'drawImage',
] as const satisfies readonly (keyof Painter)[];

const properties = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  direction: 'ltr',
} as const satisfies Partial<Record<keyof Painter, unknown>>;

/** A painter that keeps the list of what it was told to do, for tests and for finding which texts are painted. */
export function createRecordingPainter(): Recording {
  const calls: PaintCall[] = [];
  const target: Record<string, unknown> = {};
  for (const name of methods) {
    target[name] = (...args: readonly unknown[]) => {
      calls.push({ name, args });
    };
  }
  for (const [name, initial] of Object.entries(properties)) {
    let current: unknown = initial;
    Object.defineProperty(target, name, {
      get: () => current,
      set: (next: unknown) => {
        current = next;
        calls.push({ name, args: [next] });
      },
    });
  }
  return {
    painter: target as unknown as Painter,
    calls,
    callsOf: (name) => calls.filter((call) => call.name === name),
    texts: () => calls.filter((call) => call.name === 'fillText').map((call) => call.args[0] as string),
  };
}
