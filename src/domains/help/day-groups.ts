import type { DayHours } from '../../platform/hours/index.ts';

/** Neighbouring days with the same times; 0 is Monday. */
export type DayGroup = { readonly from: number; readonly to: number; readonly time: string };

/** "Monday to Friday 09:00–17:00" instead of five lines; closed days are left out. */
export function dayGroups(days: readonly DayHours[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const { day, spans } of days.filter((one) => one.spans.length > 0)) {
    const time = spans.join(', ');
    const last = groups.at(-1);
    if (last?.time === time && last.to + 1 === day)
      groups[groups.length - 1] = { ...last, to: day };
    else groups.push({ from: day, to: day, time });
  }
  return groups;
}
