import { AppError } from '@whoboard/shared/errors.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useState } from 'react';
import { boardApi } from '../../model/board-api.ts';
import { errorText } from '../../model/error-text.ts';
import { formatBytes } from '../../model/format-bytes.ts';
import { keyOfLink } from '../../model/known-boards.ts';
import { useLanguage } from '../../ui/language.tsx';
import { navigate } from '../router.ts';
import { knownBoards } from '../stores.ts';

type Making =
  { readonly kind: 'template'; readonly template: string } | { readonly kind: 'import'; readonly file: File };

/** Makes boards from the first page; asks for the pass phrase on servers that want one. */
export function useCreateBoard() {
  const { t, locale } = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [asked, setAsked] = useState<Making | null>(null);
  const [wasRefused, setRefused] = useState(false);

  const make = async (making: Making, passphrase?: string) => {
    setBusy(true);
    setProblem('');
    try {
      const path = await (making.kind === 'template'
        ? makeFromTemplate(making.template, passphrase)
        : makeFromFile(making.file, passphrase));
      setAsked(null);
      navigate(path);
    } catch (error) {
      if (error instanceof AppError && error.code === 'createRefused') {
        setAsked(making);
        setRefused(passphrase !== undefined);
      } else {
        setAsked(null);
        setProblem(errorText(error, t));
      }
    } finally {
      setBusy(false);
    }
  };

  const makeFromTemplate = async (template: string, passphrase?: string): Promise<string> => {
    const { id, links } = await boardApi.create({
      // A template has a title of its own, and a blank board is named by its facilitator.
      title: '',
      locale,
      template,
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    return keep(id, '', links);
  };

  const makeFromFile = async (file: File, passphrase?: string): Promise<string> => {
    if (file.size > limits.maxImportFileBytes) {
      throw new AppError('tooLarge', 'The import is too large', {
        limit: formatBytes(limits.maxImportFileBytes, locale),
      });
    }
    const { id, links } = await boardApi.importBoard(file, passphrase);
    return keep(id, file.name.replace(/\.json$/i, ''), links);
  };

  return {
    isBusy,
    problem,
    asksPassphrase: asked !== null,
    wasRefused,
    create: (template: string) => void make({ kind: 'template', template }),
    importBoard: (file: File) => void make({ kind: 'import', file }),
    retryWith: (passphrase: string) => void (asked && make(asked, passphrase)),
    giveUp: () => setAsked(null),
  };
}

/** Remembers the links before anything else, so that the facilitator's cannot be lost. @returns where to go */
function keep(
  id: string,
  title: string,
  links: { facilitator: string; participant: string; observer: string } | undefined,
): string {
  knownBoards.remember({
    id,
    title,
    role: 'facilitator',
    openedAt: Date.now(),
    ...(links ? { links } : {}),
  });
  const key = keyOfLink(links?.facilitator);
  return key ? `/b/${id}#k=${encodeURIComponent(key)}` : `/b/${id}`;
}
