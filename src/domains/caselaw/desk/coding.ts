import coding from '../data/coding.json' with { type: 'json' };

/** The lists by which a person describes a decision; data/coding-SOURCE.md. */
export const { purposes, sectors, sexes, ages, origins, relations, types } = coding;
