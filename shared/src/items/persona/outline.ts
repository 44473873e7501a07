import type { Translate } from '../../i18n/translate.ts';
import { channelSliders, sectionName, visibleSections } from '../../personas/sections.ts';
import type { TextNode } from '../item-type.ts';
import type { PersonaItem, Section } from './fields.ts';

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
      ...(section.id === 'quotes'
        ? {
            children: [
              {
                key: `statement.${statement.id}.saidBy`,
                label: t('persona.field.saidBy'),
                text: statement.saidBy,
                path: [...list, statement.id, 'saidBy'],
              },
            ],
          }
        : {}),
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
