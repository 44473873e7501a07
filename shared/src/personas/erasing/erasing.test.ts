import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { itemsOf } from '../../board/layout.ts';
import { readBoard } from '../../board/read-board.ts';
import { setTitle } from '../../board/edits/meta.ts';
import type { NewItem, PersonaItem } from '../../items/index.ts';
import { createTestDoc } from '../../testing/board.ts';
import { evidenceScore } from '../evidence.ts';
import { resolveSources, statusOf } from '../statements.ts';
import { applyErasure, eraseIn } from './apply-erasure.ts';
import { planErasure } from './plan-erasure.ts';
import { SpokenWords } from './spoken-words.ts';

const waited = 'J’ai attendu trois semaines sans la moindre nouvelle du magasin.';
const seeing = 'Je voulais quelqu’un en face de moi, pas un formulaire.';

const claire: NewItem = {
  type: 'interview',
  id: 'claire',
  firstName: 'Claire',
  verbatims: [
    { id: 'v1', text: waited },
    { id: 'v2', text: seeing },
    { id: 'v3', text: 'Trop cher.' },
  ],
  answers: [
    { id: 'a1', question: 'Et ensuite ?', answer: 'Je suis allée voir ailleurs, chez un petit réparateur' },
  ],
  behaviours: [{ id: 'b1', text: 'Elle soupire en montrant la facture de la réparation' }],
};
const denis: NewItem = {
  type: 'interview',
  id: 'denis',
  firstName: 'Denis',
  verbatims: [{ id: 'd1', text: 'Personne ne répond au téléphone' }],
};
const link = (
  id: string,
  item: string,
  entry: string | null = null,
  stance: 'supports' | 'contradicts' = 'supports',
) => ({
  id,
  item,
  entry,
  stance,
});

function persona(statements: NonNullable<(NewItem & { type: 'persona' })['statements']>): NewItem {
  return {
    type: 'persona',
    id: 'p',
    firstName: 'Marc',
    sections: [{ id: 'barriers' }, { id: 'quotes' }],
    statements: statements.map((statement) => ({ section: 'barriers', ...statement })),
  };
}

function erase(items: readonly NewItem[], chosen: readonly string[] = []) {
  const doc = createTestDoc(items, 'fr');
  const plan = planErasure(readBoard(doc), 'claire', new Set(chosen))!;
  applyErasure(doc, plan);
  const board = readBoard(doc);
  const card = board.items.get('p') as PersonaItem | undefined;
  return { doc, plan, board, card, json: JSON.stringify(itemsOf(doc).toJSON()) };
}

describe('an interviewee who is erased', () => {
  it('takes along the card, the links, and the statements that are nothing but the words', () => {
    const { board, card, plan, json } = erase([
      claire,
      denis,
      persona([
        { id: 'copied', text: waited, saidBy: 'Claire', sources: [link('s1', 'claire', 'v1')] },
        {
          id: 'shortened',
          text: 'attendu trois semaines sans nouvelle',
          sources: [link('s1', 'claire', 'v1')],
        },
        { id: 'short', text: 'trop cher', sources: [link('s1', 'claire', 'v3')] },
        {
          id: 'ownWords',
          text: 'Claire cherche un contact humain',
          sources: [link('s1', 'claire', 'v2'), link('s2', 'denis', 'd1')],
        },
        {
          id: 'both',
          text: waited,
          saidBy: 'claire',
          sources: [link('s1', 'claire', 'v1'), link('s2', 'denis', 'd1')],
        },
        { id: 'against', text: 'Aime les formulaires', sources: [link('s1', 'claire', 'v2', 'contradicts')] },
        { id: 'free', text: 'Habite Angers' },
      ]),
    ]);
    expect(board.items.has('claire')).toBe(false);
    expect(
      card!.statements.map(({ id, text, saidBy, sources }) => [id, text, saidBy, sources.length]),
    ).toEqual([
      ['ownWords', '[…] cherche un contact humain', '', 1],
      ['both', '', '', 1],
      ['against', 'Aime les formulaires', '', 0],
      ['free', 'Habite Angers', '', 0],
    ]);
    expect(plan.counts).toEqual({ lines: 5, links: 6, statements: 5, notes: 0, texts: 0 });
    expect(plan.places).toEqual([]);
    expect(json).not.toMatch(/claire|attendu|formulaire, pas|soupire/i);
  });

  it('changes statuses and score to what the others said', () => {
    const statements = [
      {
        id: 'one',
        text: 'Veut être rappelé',
        sources: [link('s1', 'claire', 'v1'), link('s2', 'odile'), link('s3', 'denis', 'd1')],
      },
      { id: 'two', text: 'Refuse les formulaires en ligne', sources: [link('s1', 'claire', 'v2')] },
    ];
    const odile: NewItem = { type: 'note', id: 'odile', text: 'Qu’on me rappelle', saidBy: 'Odile' };
    const before = readBoard(createTestDoc([claire, denis, odile, persona(statements)]));
    const judge = (board: typeof before) => {
      const card = board.items.get('p') as PersonaItem;
      const lookup = (id: string) => board.items.get(id);
      return [
        card.statements.map((statement) => statusOf(resolveSources(statement, lookup))),
        evidenceScore(card, lookup),
      ];
    };
    expect(judge(before)).toEqual([['confirmed', 'supported'], { supported: 2, total: 2, interviews: 3 }]);
    expect(judge(erase([claire, denis, odile, persona(statements)]).board)).toEqual([
      ['supported', 'assumption'],
      { supported: 1, total: 2, interviews: 2 },
    ]);
  });

  it('is found in notes and other texts, whatever case and punctuation', () => {
    const { board, plan } = erase([
      claire,
      { type: 'note', id: 'copy', text: `Claire : « ${waited.toUpperCase()} »` },
      { type: 'note', id: 'said', text: 'attendu trois semaines', saidBy: 'Claire' },
      {
        type: 'note',
        id: 'part',
        text: `À retenir pour l’atelier de mardi, à lire ensemble avant de voter : ${seeing}`,
      },
      { type: 'note', id: 'other', text: 'Rien à voir avec cela' },
      { type: 'frame', id: 'frame', title: 'Entretiens' },
    ]);
    expect(board.items.has('copy')).toBe(false);
    expect([...board.items.keys()].sort()).toEqual(['frame', 'other', 'part', 'said']);
    expect(board.items.get('part')).toMatchObject({
      text: 'À retenir pour l’atelier de mardi, à lire ensemble avant de voter : […].',
    });
    expect(plan.counts).toMatchObject({ notes: 1, texts: 1 });
    expect(plan.places.map(({ id, kind, isLikely }) => [id, kind, isLikely])).toEqual([
      ['said', 'quote', true],
    ]);
  });

  it('offers the places where only the name stands, and erases those that are chosen', () => {
    const items: readonly NewItem[] = [
      claire,
      denis,
      { ...claire, id: 'copyOfCard' },
      {
        type: 'interview',
        id: 'namesake',
        firstName: 'CLAIRE',
        verbatims: [{ id: 'n1', text: 'Je viens à vélo' }],
      },
      { type: 'note', id: 'mention', text: 'Rappeler Claire lundi' },
      { type: 'note', id: 'clairement', text: 'Il faut être clairement lisible' },
      { type: 'note', id: 'quote', text: 'Il me faut une facture.', saidBy: 'claire' },
      persona([
        { id: 'made', text: 'Il me faut une facture.', saidBy: 'Claire', sources: [link('s1', 'quote')] },
        { id: 'typed', text: 'Je paie comptant', saidBy: 'Claire' },
        { id: 'said', text: 'Claire paie par chèque' },
      ]),
    ];
    const before = createTestDoc(items);
    setTitle(before, 'Atelier Claire');
    const offered = planErasure(readBoard(before), 'claire', new Set())!;
    expect(
      Object.fromEntries(offered.places.map(({ id, kind, isLikely }) => [id, `${kind} ${isLikely}`])),
    ).toEqual({
      copyOfCard: 'card true',
      namesake: 'card false',
      'mention/text': 'mention false',
      quote: 'quote true',
      'p/statements/made': 'quote true',
      'p/statements/typed': 'quote true',
      'p/statements/said/text': 'mention false',
      title: 'title false',
    });

    const { board, card, json } = erase(
      items,
      offered.places.map(({ id }) => id),
    );
    expect([...board.items.keys()].sort()).toEqual(['clairement', 'denis', 'mention', 'p']);
    expect(board.items.get('mention')).toMatchObject({ text: 'Rappeler […] lundi' });
    expect(card!.statements.map(({ id, text }) => [id, text])).toEqual([['said', '[…] paie par chèque']]);
    expect(json.replaceAll('clairement', '')).not.toMatch(/claire|facture|comptant|vélo/i);
  });

  it('leaves alone what others said in the same words, unless that is chosen', () => {
    const same: NewItem = { ...denis, verbatims: [{ id: 'd1', text: waited }] };
    const items = [
      claire,
      same,
      persona([
        { id: 'one', text: waited, sources: [link('s1', 'claire', 'v1'), link('s2', 'denis', 'd1')] },
      ]),
    ];
    const { card, plan, board } = erase(items);
    expect(card!.statements.map(({ text, sources }) => [text, sources.map(({ item }) => item)])).toEqual([
      [waited, ['denis']],
    ]);
    expect(board.items.get('denis')).toMatchObject({ verbatims: [{ text: waited }] });
    expect(plan.places.map(({ id, kind }) => [id, kind])).toEqual([['denis/verbatims/d1/text', 'words']]);
    expect(erase(items, ['denis/verbatims/d1/text']).json).not.toContain('semaines');
  });

  it('is found in what this program cannot read, and in documents of any shape', () => {
    const doc = createTestDoc([claire]);
    const unknown = new Y.Map<unknown>();
    itemsOf(doc).set('future', unknown);
    unknown.set('type', 'hologram');
    unknown.set('deep', { list: [`Claire: ${waited}`, 3, null], name: 'Claire' });
    unknown.set('text', new Y.Text(`avant, ${seeing}`));
    const plan = planErasure(readBoard(doc), 'claire', new Set())!;
    applyErasure(doc, plan);
    expect(unknown.toJSON()).toEqual({
      type: 'hologram',
      deep: { list: ['[…]', 3, null], name: '[…]' },
      text: '[…]',
    });

    const session = new Y.Doc();
    const scene = session.getMap('scene');
    scene.set('list', Y.Array.from([{ intention: waited, by: 'Claire' }, 'x']));
    eraseIn(scene, plan.words, false);
    expect(scene.toJSON()).toEqual({ list: [{ intention: '[…]', by: 'Claire' }, 'x'] });
  });

  it('is nobody where there is no such interview', () => {
    const board = readBoard(createTestDoc([denis, { type: 'note', id: 'n', text: 'x' }]));
    expect(planErasure(board, 'n', new Set())).toBeNull();
    expect(planErasure(board, 'gone', new Set())).toBeNull();
  });
});

describe('words', () => {
  const words = new SpokenWords('Anne-Marie', [waited, 'Trop cher pour moi', 'Oui']);
  it.each([
    ['trop cher pour moi !', 'linked', 'whole'],
    ['trop cher pour moi !', 'anywhere', 'whole'],
    ['oui', 'linked', 'whole'],
    ['oui', 'anywhere', 'none'],
    ['trois semaines', 'linked', 'none'],
    ['', 'linked', 'none'],
    ['j’ai attendu trois semaines', 'anywhere', 'none'],
    ['j’ai attendu trois semaines', 'linked', 'whole'],
  ] as const)('of %j are found (%s): %s', (text, closeness, kind) => {
    expect(words.find(text, closeness).kind).toBe(kind);
  });

  it('know the name as a word of its own', () => {
    expect(words.withoutName('Vu anne-marie hier, et Anne Marie aujourd’hui; Marie-Anne non')).toBe(
      'Vu […] hier, et […] aujourd’hui; Marie-Anne non',
    );
    expect(words.isName(' ANNE–MARIE ')).toBe(true);
    const aged = new SpokenWords('Lucie, 40 ans', []);
    expect(aged.withoutName('Lucie, 40 ans, puis Lucie; 40 ans')).toBe('[…], puis […]');
    expect([aged.isName('Lucie'), aged.isName('lucie (40 ans)'), aged.isName('40 ans')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(new SpokenWords('Client 12', []).names('un client')).toBe(false);
    expect(new SpokenWords('A', []).names('un plan A')).toBe(false);
    expect(new SpokenWords('', []).isName('')).toBe(false);
  });
});
