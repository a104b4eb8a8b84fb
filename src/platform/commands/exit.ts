/** Exit codes of every command; those above 2 are from sysexits.h. */
export const exit = {
  done: 0,
  someRefused: 2,
  usage: 64,
  unreadable: 65,
  away: 75,
  config: 78,
} as const;
