import * as Y from 'yjs';

/**
 * Yjs finds the place of a change by walking past everything that others have written there without knowing of it. For
 * honest changes these are a few steps; an update can be made up so that each of its thousands of changes passes by all
 * the others. So steps are counted while an update is applied.
 */
let left = Infinity;

/**
 * Applies an update that may take so many steps.
 * @throws RangeError when it takes more; what was applied by then must be taken back
 */
export function withinSteps(max: number, apply: () => void): void {
  left = max;
  try {
    apply();
  } finally {
    left = Infinity;
  }
}

type Integrate = (this: Y.Item, transaction: Y.Transaction, offset: number) => void;
const integrate = Reflect.get(Y.Item.prototype, 'integrate') as Integrate;

Y.Item.prototype.integrate = function countedIntegrate(this: Y.Item, transaction, offset): void {
  if (left !== Infinity) countSteps(this, transaction.doc.store);
  integrate.call(this, transaction, offset);
};

function step(): void {
  if (left-- <= 0) throw new RangeError('too many conflicts');
}

/** The walk of `Item.integrate`, without its effect. */
function countSteps(item: Y.Item, store: Y.Doc['store']): void {
  if (!(item.parent instanceof Y.AbstractType)) return;
  const isBetween = item.left === null ? item.right?.left === null : item.left.right === item.right;
  if (isBetween) return;
  const passed = new Set<Y.Item | Y.GC>();
  let conflicting = new Set<Y.Item | Y.GC>();
  for (
    let other = firstOther(item, item.parent);
    other !== null && other !== item.right;
    other = other.right
  ) {
    step();
    passed.add(other);
    conflicting.add(other);
    if (Y.compareIDs(item.origin, other.origin)) {
      if (other.id.client < item.id.client) conflicting = new Set();
      else if (Y.compareIDs(item.rightOrigin, other.rightOrigin)) return;
    } else {
      const origin = other.origin && Y.getItem(store, other.origin);
      if (origin === null || !passed.has(origin)) return;
      if (!conflicting.has(origin)) conflicting = new Set();
    }
  }
}

function firstOther(item: Y.Item, parent: Y.AbstractType<unknown>): Y.Item | null {
  if (item.left !== null) return item.left.right;
  if (item.parentSub === null) return parent._start;
  let first = parent._map.get(item.parentSub) ?? null;
  for (; first !== null && first.left !== null; first = first.left) step();
  return first;
}
