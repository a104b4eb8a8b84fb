/** What one row of the audit says; ids and fixed words only, no content. */
export type AuditEvent = {
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** A noun in small letters: 'session', 'invitation', 'membership', 'page'. */
  readonly action: string;
  readonly verb: AuditVerb;
  /** What it was done to: its kind and its id. */
  readonly object?: { readonly kind: string; readonly id: string } | undefined;
  readonly result: AuditResult;
};

export const auditVerbs = ['create', 'read', 'change', 'remove', 'refuse'] as const;
export type AuditVerb = (typeof auditVerbs)[number];

/** refused: was not allowed. failed: was allowed and did not work, such as a wrong passphrase. */
export const auditResults = ['done', 'refused', 'failed'] as const;
export type AuditResult = (typeof auditResults)[number];
