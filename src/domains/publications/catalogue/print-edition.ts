/** Whether a text is a number of printed copies: whole, below a million, without leading zeros. */
export function isStock(text: string): boolean {
  return /^(0|[1-9]\d{0,5})$/.test(text);
}

/** Whether a text is a price in EUR: "4.50", "5", below 10,000. */
export function isPrice(text: string): boolean {
  return /^(0|[1-9]\d{0,3})(\.\d{1,2})?$/.test(text);
}
