/** A page that does not come within this time is given up; our address should not stay on the screen. */
const patienceMilliseconds = 10_000;

/**
 * Makes the function that leaves by `address`: blank at once, then the other page in this one's place. The page stays
 * blank until that one shows; a second press, or none coming, leads to about:blank.
 */
export function leaveBy(address: string): () => void {
  let left = false;
  const replace = (target: string) => location.replace(target);
  const giveUp = () => replace('about:blank');
  const leave = () => {
    if (left) return giveUp();
    left = true;
    document.title = '…';
    document.body.remove();
    replace(address);
    setTimeout(giveUp, patienceMilliseconds);
    addEventListener('pointerdown', giveUp);
    addEventListener('keydown', (press) => {
      if (!press.repeat) giveUp();
    });
  };
  // A browser that kept the blank page and shows it again goes on.
  addEventListener('pageshow', (event) => {
    if (left && event.persisted) replace(address);
  });
  return leave;
}
