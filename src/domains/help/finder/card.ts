/** The sixteen A8 places of an A4 sheet, row by row, by their letter in addresses. */
export const cardPlaces = [...'abcdefghijklmnop'] as readonly string[];
