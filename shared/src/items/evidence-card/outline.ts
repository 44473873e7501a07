import type { Translate } from '../../i18n/translate.ts';
import type { TextNode } from '../item-type.ts';
import type { CardSpec, SectionSpec } from './parts.ts';

/** What a card says, in reading order. */
export function evidenceCardText(id: string, spec: CardSpec, t: Translate): TextNode {
  const name = spec.name.text.trim() || t('persona.text.unnamed');
  return {
    key: id,
    label: '',
    text: t('persona.text.name', { kind: spec.kindLabel, name }),
    children: [
      ...[spec.name, ...spec.details].map(({ field, text, label }) => ({
        key: field,
        label,
        text,
        path: [field],
      })),
      ...[...spec.facts, ...(spec.traits ?? [])].map((fact, index) => ({
        key: `fact.${index}`,
        label: '',
        text: fact,
      })),
      ...spec.sections.map(sectionNode),
    ],
  };
}

function sectionNode({ list, field, heading, lines }: SectionSpec): TextNode {
  return {
    key: list,
    label: heading,
    text: '',
    list: [list],
    children: lines.map(({ id, text, below, tag }) => ({
      key: `${list}.${id}`,
      label: tag ?? '',
      text,
      path: [list, id, field],
      children: below
        ? [
            {
              key: `${list}.${id}.${below.field}`,
              label: below.label,
              text: below.text,
              path: [list, id, below.field],
            },
          ]
        : [],
    })),
  };
}
