import { keepInSight } from './keep-in-sight.ts';
import { leaveBy } from './leave.ts';
import { replaceHistory } from './replace-history.ts';
import { countShifts } from './shift-presses.ts';

const exit = document.querySelector<HTMLAnchorElement>('a.exit');
if (exit) {
  const leave = leaveBy(exit.href);
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  countShifts(window, leave);
  replaceHistory(document);
  keepInSight(exit.closest<HTMLElement>('.quiet-bar'));
}
