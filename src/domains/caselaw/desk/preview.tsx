import type { Child } from 'hono/jsx';
import type { Kysely } from 'kysely';
import type { Content } from '../../../platform/editable.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { readDecision } from '../reading.ts';
import { DecisionHeading } from '../views/decision-heading.tsx';
import { DecisionBody } from '../views/decision-page.tsx';
import { entered } from './entered.ts';
import { previewedDecision } from './previewed-decision.ts';
import { words } from './words.ts';

/** The decision as its page will show it, without what only a published one has: contents, files, who cites it. */
export async function decisionPreview(
  db: Kysely<unknown>,
  content: Content,
  language: Language,
): Promise<Child> {
  const now = entered(content);
  const isNamed = now.court && now.type && now.fileNumbers.length > 0;
  if (!isNamed || !/^\d{4}-\d{2}-\d{2}$/.test(now.date))
    return <p class="quiet">{words(language)('preview.none')}</p>;
  const decision = await previewedDecision(db, now);
  return (
    <>
      <DecisionHeading decision={decision} language={language} level="h2" />
      <DecisionBody
        decision={decision}
        reading={readDecision(decision, language)}
        language={language}
      />
    </>
  );
}
