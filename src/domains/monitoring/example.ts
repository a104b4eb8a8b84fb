import type { OwnerServices } from '../../platform/domain.ts';
import examples from './data/example-assessments.json' with { type: 'json' };
import type { Assessment } from './recommendation.ts';
import { findRecommendations } from './recommendations.ts';
import { writeRecommendation } from './stored-monitoring.ts';

type Example = Omit<Assessment, 'evidenceUrl'> & { readonly recommendation: string };

/** Invented assessments, which say that they are; for a demonstration. What has one already is left alone. */
export async function loadExampleAssessments({
  db,
  clock,
}: Pick<OwnerServices, 'db' | 'clock'>): Promise<void> {
  const ids = [...new Set(examples.map(({ recommendation }) => recommendation))];
  for (const one of await findRecommendations(db, ids)) {
    if (one.assessments.length > 0) continue;
    const assessments = (examples as readonly Example[])
      .filter(({ recommendation }) => recommendation === one.id)
      .map(({ recommendation: _, ...assessment }) => ({ ...assessment, evidenceUrl: null }));
    await writeRecommendation(db, { ...one, assessments }, clock());
  }
}
