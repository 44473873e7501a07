import { describe, expect, it } from 'vitest';
import { readBoard } from '../../board/read-board.ts';
import { createRecordingPainter } from '../../draw/recording-painter.ts';
import { personaKinds, type PersonaKind } from '../../personas/kinds.ts';
import { criterionTypes } from '../../personas/negative.ts';
import { contentOf, isTemplateSection, sectionsOfKind } from '../../personas/sections.ts';
import { createTestContext, createTestDoc } from '../../testing/board.ts';
import type { NewItem, PersonaItem } from '../index.ts';
import { personaItem } from './persona.ts';

type PersonaInput = Extract<NewItem, { type: 'persona' }>;

function setUp(kind: PersonaKind, input: Partial<PersonaInput> = {}, others: readonly NewItem[] = []) {
  const board = readBoard(createTestDoc([{ type: 'persona', id: 'p', kind, ...input }, ...others], 'en'));
  const item = board.items.get('p') as PersonaItem;
  const context = createTestContext(board, { hints: true });
  const recording = createRecordingPainter();
  personaItem.draw(item, recording.painter, context);
  return { board, item, context, recording, words: recording.texts().join('\n') };
}

describe('a card of each kind', () => {
  it.each(personaKinds)('%s begins with its own sections, each with its name and question', (kind) => {
    const { item, context, words } = setUp(kind);
    expect(item.sections.map(({ id }) => id)).toEqual(sectionsOfKind(kind));
    for (const id of sectionsOfKind(kind)) {
      expect(isTemplateSection(id)).toBe(true);
      if (id !== 'company' && id !== 'insight')
        expect(words).toContain(context.t(`persona.section.${id}.name`));
    }
    expect(words).toContain(context.t(`persona.kind.${kind}`));
  });

  it('of a negative persona has a broken outline and a barrier; no other kind has', () => {
    const dashes = (kind: PersonaKind) =>
      setUp(kind, { sections: [] })
        .recording.callsOf('setLineDash')
        .filter(({ args }) => (args[0] as number[]).length > 0).length;
    expect(personaKinds.map(dashes)).toEqual([0, 1, 0, 0]);
  });
});

describe('criteria of exclusion', () => {
  it.each([1, 2, 3, 4, 5] as const)('of weight %d show as many full marks, and their type', (weight) => {
    const marksOf = (input: Partial<PersonaInput>) => {
      const { recording, words } = setUp('negative', input);
      return {
        full: recording.callsOf('fillRect').length,
        open: recording.callsOf('strokeRect').length,
        words,
      };
    };
    const none = marksOf({ sections: [{ id: 'exclusionCriteria' }] });
    const criterion = criterionTypes[weight]!;
    const statements = [{ id: 's', text: 'Too far away', weight, criterion }];
    const one = marksOf(contentOf([{ id: 'exclusionCriteria', statements }]));
    expect(one.full - none.full).toBe(weight);
    expect(one.open - none.open).toBe(5 - weight);
    expect(one.words).toContain(labelOf(criterion));
  });

  it('are told in words in the outline, with who sees to the treatment', () => {
    const { item, context } = setUp('negative', {
      treatment: 'refer',
      ...contentOf([
        {
          id: 'exclusionCriteria',
          statements: [{ id: 's', text: 'Far', weight: 2, criterion: 'territory' }],
        },
        { id: 'treatment', statements: [{ id: 't', text: 'Send the list', responsible: 'Nadia' }] },
      ]),
    });
    const [criteria, treatment] = personaItem.toText(item, context.t).children!.slice(-2);
    expect(criteria!.children![0]!.children![0]!.text).toBe('Territory, weight 2 of 5');
    expect(treatment!.children![0]).toMatchObject({ label: 'What is done', text: 'Refer elsewhere' });
    expect(treatment!.children![1]!.children![0]).toMatchObject({
      text: 'Nadia',
      path: ['statements', 't', 'responsible'],
    });
  });
});

describe('linked cards', () => {
  const origin: NewItem = { type: 'persona', id: 'o', kind: 'negative', firstName: 'Bruno' };

  it('are named on both cards and in the outline', () => {
    const { board, item, context, words } = setUp('candidate', { origin: 'o', firstName: 'Bruno' }, [origin]);
    expect(words).toContain('Comes from Bruno (Negative persona)');
    expect(personaItem.relations!(item, context, context.t)[0]!.text).toMatch(/^Comes from Bruno/);
    const recording = createRecordingPainter();
    personaItem.draw(board.items.get('o') as PersonaItem, recording.painter, context);
    expect(recording.texts()).toContain('Turned into Bruno (Candidate persona)');
  });

  it('that are many are counted, and one that was deleted says so', () => {
    const cards = Array.from({ length: 7 }, (_, index): NewItem => ({
      type: 'persona',
      id: `c${index}`,
      kind: 'ambassador',
      origin: 'p',
    }));
    expect(setUp('negative', {}, cards).words).toContain('and into 4 more cards');
    expect(setUp('ambassador', { origin: 'gone' }).words).toContain('Comes from a card that was deleted');
  });
});

/** The English label of a type of criterion. */
function labelOf(criterion: (typeof criterionTypes)[number]): string {
  return createTestContext(readBoard(createTestDoc())).t(`persona.criterion.${criterion}`);
}
