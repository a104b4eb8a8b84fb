import type { Centre, MemberType } from './centre.ts';

/** Whom to call first, by what they are for. */
const ranks: Record<MemberType, number> = {
  specialised_counselling: 0,
  migrant_project: 1,
  rights_organisation: 1,
  welfare_association: 1,
  sex_work_counselling: 2,
  shelter: 2,
};

/** Associations that nobody can call name themselves here, but help nobody at once. */
const withoutPhone = 3;

const byName = new Intl.Collator('de');

/** Specialised counselling first, then by the day on which the entry was confirmed, the fresher first, then by name. */
export function inCallOrder(centres: readonly Centre[]): Centre[] {
  return [...centres].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compareDays(b.confirmedOn, a.confirmedOn) ||
      byName.compare(a.name, b.name),
  );
}

function rankOf({ type, phone }: Centre): number {
  const isAssociation = type === 'rights_organisation' || type === 'welfare_association';
  return isAssociation && phone === null ? withoutPhone : ranks[type];
}

function compareDays(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? ''));
}
