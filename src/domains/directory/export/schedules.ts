import { hoursByDay } from '../../../platform/hours/index.ts';
import type { Centre } from '../centre.ts';
import { derivedId } from './derived-id.ts';

/** Days of iCalendar (RFC 5545), from Monday. */
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The hours as schedules of HSDS: one per span and the days that have it; else one with the text of the entry. */
export function weeklySchedules({ id, hours }: Centre, serviceId: string) {
  if (hours === null) return [];
  const byDay = hoursByDay(hours);
  if (!byDay) return [{ id: derivedId(id, 'schedule'), service_id: serviceId, description: hours }];
  const spans = [...new Set(byDay.flatMap((day) => day.spans))];
  return spans.map((span) => {
    const [opens, closes] = span.split('–');
    return {
      id: derivedId(id, 'schedule', span),
      service_id: serviceId,
      freq: 'WEEKLY',
      byday: byDay
        .filter((day) => day.spans.includes(span))
        .map(({ day }) => days[day])
        .join(','),
      opens_at: opens,
      closes_at: closes,
      notes: 'Europe/Berlin; closed on public holidays',
    };
  });
}
