import * as Y from 'yjs';
import type { YRecord } from '../board/layout.ts';
import { checkArray, checkObject, importProblem } from './plain-check.ts';

/**
 * Items of types that this program does not know (a newer one wrote them) as plain data, and back. Shared texts, maps
 * and lists are told from plain values by a tag: `{"$text": …}`, `{"$map": …}`, `{"$list": …}`, `{"$value": …}`.
 */
export function rawOf(record: YRecord): Readonly<Record<string, unknown>> {
  const raw: Record<string, unknown> = {};
  for (const [name, value] of record.entries()) raw[name] = taggedOf(value);
  return raw;
}

function taggedOf(value: unknown): unknown {
  if (value instanceof Y.Text) return { $text: value.toString() };
  if (value instanceof Y.Map) return { $map: rawOf(value as YRecord) };
  if (value instanceof Y.Array) return { $list: value.toArray().map(taggedOf) };
  return { $value: value ?? null };
}

const maxDepth = 12;
const maxNodes = 20_000;
const maxStringLength = 100_000;

/**
 * The record of an item of an unknown type, not yet part of a document.
 * @throws AppError importInvalid
 */
export function recordFromRaw(raw: unknown, where: string): YRecord {
  return mapFrom(raw, where, 0, { left: maxNodes });
}

function mapFrom(raw: unknown, where: string, depth: number, nodes: { left: number }): YRecord {
  const map: YRecord = new Y.Map();
  for (const [name, value] of Object.entries(checkObject(raw, where))) {
    if (!/^[A-Za-z][\w-]{0,60}$/.test(name)) throw importProblem(where, 'unusable key');
    map.set(name, valueFrom(value, `${where}.${name}`, depth + 1, nodes));
  }
  return map;
}

function valueFrom(tagged: unknown, where: string, depth: number, nodes: { left: number }): unknown {
  if (depth > maxDepth || --nodes.left < 0) throw importProblem(where, 'nested too deeply');
  const [entry, ...others] = Object.entries(checkObject(tagged, where));
  if (!entry || others.length > 0) throw importProblem(where, 'must have one tag');
  const [tag, value] = entry;
  switch (tag) {
    case '$text':
      if (typeof value !== 'string' || value.length > maxStringLength)
        throw importProblem(where, 'must be a text');
      return new Y.Text(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
    case '$map':
      return mapFrom(value, where, depth, nodes);
    case '$list': {
      const entries = checkArray(value, where, maxNodes);
      const list = new Y.Array<unknown>();
      list.push(entries.map((each, i) => valueFrom(each, `${where}[${i}]`, depth + 1, nodes)));
      return list;
    }
    case '$value':
      checkJson(value, where, depth, nodes);
      return value;
    default:
      throw importProblem(where, 'unknown tag');
  }
}

function checkJson(value: unknown, where: string, depth: number, nodes: { left: number }): void {
  if (depth > maxDepth || --nodes.left < 0) throw importProblem(where, 'nested too deeply');
  if (typeof value === 'string' && value.length > maxStringLength)
    throw importProblem(where, 'text too long');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype')
      throw importProblem(where, 'unusable key');
    checkJson(each, where, depth + 1, nodes);
  }
}
