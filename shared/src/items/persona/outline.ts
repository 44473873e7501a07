import type { Translate } from '../../i18n/translate.ts';
import { channelSliders, sectionName, visibleSections } from '../../personas/sections.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import { linksOf, linkText } from '../../personas/links.ts';
import { criteriaSection, treatmentSection } from '../../personas/negative.ts';
import type { TextNode } from '../item-type.ts';
import type { PersonaItem, Section, Statement } from './fields.ts';

const headerFields = ['firstName', 'age', 'occupation', 'family', 'motto'] as const;

/** What a persona says, in reading order, hidden sections left out. */
export function personaText(item: PersonaItem, t: Translate): TextNode {
  const name = item.firstName.trim() || t('persona.text.unnamed');
  return {
    key: item.id,
    label: '',
    text: t('persona.text.name', { kind: t(`persona.kind.${item.kind}`), name }),
    children: [
      ...headerFields.map((field) => ({
        key: field,
        label: t(`persona.field.${field}`),
        text: item[field],
        path: [field],
      })),
      ...visibleSections(item).map((section) => sectionNode(item, section, t)),
    ],
  };
}

function sectionNode(item: PersonaItem, section: Section, t: Translate): TextNode {
  const list = ['statements'];
  const children: TextNode[] = [];
  if (section.id === treatmentSection) {
    children.push({
      key: 'treatment',
      label: t('persona.field.treatment'),
      text: item.treatment === null ? '' : t(`persona.treatment.${item.treatment}`),
    });
  }
  if (section.id === 'channels') {
    for (const slider of channelSliders) {
      const position = item[slider];
      children.push({
        key: `${section.id}.${slider}`,
        label: t(`persona.slider.${slider}`),
        text: position === null ? '' : t('persona.slider.value', { value: position }),
      });
    }
  }
  for (const statement of section.statements) {
    children.push({
      key: `statement.${statement.id}`,
      label: '',
      text: statement.text,
      path: [...list, statement.id, 'text'],
      ...detailsOf(section, statement, t),
    });
  }
  if (section.id === 'insight') {
    children.push({
      key: 'promise',
      label: t('persona.field.promise'),
      text: item.promise,
      path: ['promise'],
    });
  }
  return {
    key: section.id,
    label: sectionName(section, t),
    text: '',
    list,
    newEntryValues: { section: section.id },
    children,
  };
}

/** What belongs to a statement: who said it, who sees to it, how much it weighs and what it is about. */
function detailsOf(section: Section, statement: Statement, t: Translate): Pick<TextNode, 'children'> {
  const key = `statement.${statement.id}`;
  if (section.id === criteriaSection) {
    const criterion = t(`persona.criterion.${statement.criterion}`);
    const text = t('persona.criterion.said', { criterion, weight: statement.weight });
    return { children: [{ key: `${key}.criterion`, label: t('persona.field.criterion'), text }] };
  }
  const name = section.id === 'quotes' ? 'saidBy' : section.id === treatmentSection ? 'responsible' : null;
  if (name === null) return {};
  return {
    children: [
      {
        key: `${key}.${name}`,
        label: t(`persona.field.${name}`),
        text: statement[name],
        path: ['statements', statement.id, name],
      },
    ],
  };
}

/** The cards that a persona was turned from and into, in words. */
export function personaRelations(item: PersonaItem, context: DrawContext, t: Translate): readonly TextNode[] {
  return linksOf(item, context).map((link) => ({
    key: `link.${link.direction}.${link.id}`,
    label: '',
    text: linkText(link, t),
  }));
}
