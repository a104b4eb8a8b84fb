/** Conventions, EU acts and constitutions are divided into articles, German statutes into sections. */
export function signOfLaw(law: string, kind: string): '§' | 'Art.' {
  return kind === 'treaty' || kind === 'eu' || /^(gg|egbgb|egstgb)$/.test(law) ? 'Art.' : '§';
}
