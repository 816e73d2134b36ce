// Whoever types is there: the session goes on. Without it a session ends after half an hour without a new page, and
// what was typed is kept until she has signed in again.
const EVERY_MS = 4 * 60_000;
let told = Date.now();

document.addEventListener('input', () => {
  if (Date.now() - told >= EVERY_MS) {
    told = Date.now();
    fetch('/desk/here', { redirect: 'manual', signal: AbortSignal.timeout(10_000) }).catch(() => {
      // the next word tries again
      told = 0;
    });
  }
});
