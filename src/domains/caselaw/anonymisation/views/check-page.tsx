import type { Language } from '../../../../platform/i18n/index.ts';
import { Isolated, Notice } from '../../../../platform/ui/index.ts';
import type { Candidate } from '../candidate.ts';
import type { CheckedDraft, CheckedText } from '../checked-texts.ts';
import { markedParagraphs, placeId } from '../marked-text.ts';
import { words } from '../words.ts';
import { CandidateList } from './candidate-list.tsx';

type CheckPageProps = CheckedDraft & {
  readonly language: Language;
  /** Of the uploads of this decision, each as its own facts. */
  readonly metadata: readonly Readonly<Record<string, string>>[];
};

/** Where somebody may be recognised in a draft: a list of places, the texts with marks, and the words it does not know. */
export function CheckPage({ language, texts, unknown, metadata }: CheckPageProps) {
  const say = words(language);
  const count = texts.reduce((sum, { candidates }) => sum + candidates.length, 0);
  return (
    <>
      <h1>{say('title')}</h1>
      <Notice kind="caution" language={language}>
        <p>
          <strong>{say('not_all')}</strong> {say('read')}
        </p>
      </Notice>
      <section class="section">
        <h2>{say('list', { count })}</h2>
        <CandidateList texts={texts} language={language} />
      </section>
      {metadata.length > 0 && (
        <section class="section">
          <h2>{say('metadata')}</h2>
          <p class="measure">{say('metadata.lead')}</p>
          {metadata.map((entries) => (
            <ul>
              {Object.entries(entries).map(([name, value]) => (
                <li>
                  <Isolated>
                    {name}: {value}
                  </Isolated>
                </li>
              ))}
            </ul>
          ))}
        </section>
      )}
      {unknown.length > 0 && (
        <section class="section">
          <h2>{say('unknown', { count: unknown.length })}</h2>
          <p class="measure">{say('unknown.lead')}</p>
          <p class="measure" lang="de">
            {unknown.map(({ word, count: times }, index) => (
              <>
                {index > 0 && ', '}
                <bdi>{word}</bdi>
                {times > 1 && ` (${times})`}
              </>
            ))}
          </p>
        </section>
      )}
      {texts.map((checked, index) => (
        <MarkedText checked={checked} index={index} language={language} />
      ))}
    </>
  );
}

type MarkedTextProps = {
  readonly checked: CheckedText;
  readonly index: number;
  readonly language: Language;
};

function MarkedText({ checked, index, language }: MarkedTextProps) {
  const { label, text, candidates } = checked;
  const seen = new Set<number>();
  return (
    <section class="section" aria-labelledby={`text-${index}`}>
      <h2 id={`text-${index}`}>{label}</h2>
      <div class="measure" lang="de">
        {markedParagraphs(text, candidates).map((pieces) => (
          <p>
            {pieces.map(({ text: piece, candidate }) => {
              if (!candidate) return piece;
              const isFirst = !seen.has(candidate.index);
              seen.add(candidate.index);
              return (
                <Marked
                  id={isFirst ? placeId(index, candidate.index) : undefined}
                  text={piece}
                  candidate={candidate.of}
                  language={language}
                />
              );
            })}
          </p>
        ))}
      </div>
    </section>
  );
}

type MarkedProps = {
  readonly id: string | undefined;
  readonly text: string;
  readonly candidate: Candidate;
  readonly language: Language;
};

/** The kind stands behind its mark in words, for those who do not see the ground or hear it read. */
function Marked({ id, text, candidate, language }: MarkedProps) {
  return (
    <>
      <mark id={id}>
        <bdi>{text}</bdi>
      </mark>
      <span class="tag" lang={language}>
        {words(language)(
          candidate.strength === 'public' ? 'kind.public' : `kind.${candidate.kind}`,
        )}
      </span>
    </>
  );
}
