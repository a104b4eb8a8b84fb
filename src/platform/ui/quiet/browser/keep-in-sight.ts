/**
 * Two fingers can enlarge a part of the page, and some browsers push it up when a keyboard opens: the bar then covers
 * the head of what is seen, in the size it had.
 */
export function keepInSight(bar: HTMLElement | null): void {
  const seen = window.visualViewport;
  if (!bar || !seen) return;
  const follow = () => {
    bar.style.transformOrigin = '0 0';
    bar.style.transform = `translate(${seen.offsetLeft}px, ${seen.offsetTop}px) scale(${1 / seen.scale})`;
  };
  seen.addEventListener('resize', follow);
  seen.addEventListener('scroll', follow);
}
