export { type DayHours, hoursByDay } from './by-day.ts';
export { isOpen } from './is-open.ts';
export { type HoursFault, parseHours } from './parse-hours.ts';
export { weekdayName } from './weekday.ts';
