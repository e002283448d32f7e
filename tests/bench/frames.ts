/** Watches the page paint; the answer ends it and tells the longest pause, ms. Runs in a page with an element `clock`. */
export function watchFrames(): () => number {
  const clock = document.querySelector('#clock');
  let longest = 0;
  let last = performance.now();
  let going = true;
  const next = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (clock) clock.textContent = String(now);
    if (going) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  return () => {
    going = false;
    return Math.max(longest, performance.now() - last);
  };
}
