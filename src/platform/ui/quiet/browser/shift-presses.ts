const wanted = 3;
const apartMilliseconds = 5_000;

/**
 * Calls `then` when Shift was pressed and let go three times, alone, each within five seconds of the one before.
 * Not while typing, not as a modifier of a key, a click or the wheel, and not when it was held down.
 */
export function countShifts(page: EventTarget, then: () => void): void {
  let alone = false;
  let presses = 0;
  let last = 0;
  const interrupt = () => {
    alone = false;
    presses = 0;
  };
  page.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (!isLoneShift(key) || isTyping(key)) interrupt();
    else alone = true;
  });
  page.addEventListener('keyup', (event) => {
    if (!alone || (event as KeyboardEvent).key !== 'Shift') return;
    alone = false;
    presses = event.timeStamp - last <= apartMilliseconds ? presses + 1 : 1;
    last = event.timeStamp;
    if (presses === wanted) then();
  });
  for (const other of ['mousedown', 'wheel', 'blur'])
    page.addEventListener(other, interrupt, { passive: true });
}

/** Alt and Ctrl with Shift change the keyboard's language on many devices. */
function isLoneShift(press: KeyboardEvent): boolean {
  return press.key === 'Shift' && !(press.repeat || press.ctrlKey || press.altKey || press.metaKey);
}

function isTyping(press: KeyboardEvent): boolean {
  return (press.target as Partial<Element>).matches?.('input, textarea, select') ?? false;
}
