export const kinds = [
  'name',
  'business',
  'address',
  'birth',
  'plate',
  'account',
  'phone',
  'email',
  'online',
  'identifier',
] as const;
export type Kind = (typeof kinds)[number];

/** What made it suspicious; each has a sentence in locales. */
export const reasons = [
  'after_honorific',
  'after_role',
  'after_judge',
  'signature',
  'first_and_surname',
  'first_name',
  'partly_shortened',
  'initial_and_surname',
  'introduced',
  'party',
  'same_word',
  'in_metadata',
  'legal_form',
  'premises',
  'street_and_number',
  'street',
  'postcode',
  'date_of_birth',
  'year_of_birth',
  'place_of_birth',
  'plate_shape',
  'iban',
  'iban_wrong',
  'account_number',
  'card_number',
  'phone_shape',
  'phone_named',
  'email_shape',
  'handle',
  'web_address',
  'number_named',
  'insurance_number',
] as const;
export type Reason = (typeof reasons)[number];

/** weak: often something else. public: a person in office, such as a judge, whose name the court publishes. */
export type Strength = 'strong' | 'weak' | 'public';

/** A place in a text where somebody may be recognised; start and end are offsets in UTF-16 code units. */
export type Candidate = {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: Reason;
  readonly strength: Strength;
};

/** What a finder answers: without its text, which `findPersonalData` cuts out. */
export type Found = Omit<Candidate, 'text'>;
