/**
 * The court that a file number or an ECLI names without the text: the courts of the European Union number their cases
 * "C-680/15" and "T-123/04"; the third part of an ECLI is the court. null for courts whose code is no short name.
 */
export function impliedCourt(fileNumber: string | null, ecli: string | null): string | null {
  if (fileNumber?.startsWith('C-')) return 'EuGH';
  if (fileNumber?.startsWith('T-')) return 'EuG';
  const [country, code] = ecli?.replace(/^ECLI:/i, '').split(':') ?? [];
  return courts.get(`${country}:${code}`.toUpperCase()) ?? null;
}

const federal = ['BVerfG', 'BGH', 'BVerwG', 'BAG', 'BSG', 'BFH', 'BPatG'];
const courts = new Map([
  ['EU:C', 'EuGH'],
  ['EU:T', 'EuG'],
  ...federal.map((court) => [`DE:${court.toUpperCase()}`, court] as const),
]);
