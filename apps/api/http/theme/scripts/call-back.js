// Lets the page say how a call through the hotline goes while it goes on. Without it the page says how it
// went when it is opened again; the link for that stays where it is.
const notice = document.getElementById('bellen');
const EVERY_MS = 2_000;
const LONGEST_MS = 30_000;
let failures = 0;
let timer;

/** Only words change: whoever is on the link stays there, and what is typed on the page is left alone. */
function say(fresh) {
  notice.className = fresh.className;
  for (const part of ['.notice__words', '.notice__after']) {
    const [now, then] = [fresh, notice].map((of) => of.querySelector(part));
    if (now.textContent !== then.textContent) {
      then.textContent = now.textContent;
    }
  }
}

/** @returns whether it still goes on */
async function look() {
  const answer = await fetch(notice.dataset.from, {
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  });
  if (answer.type === 'opaqueredirect' || answer.status === 404) {
    return false;
  }
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const html = await answer.text();
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('bellen');
  failures = 0;
  if (fresh === null) {
    return false;
  }
  say(fresh);
  return 'from' in fresh.dataset;
}

function whenAway() {
  failures += 1;
  return true;
}

async function follow() {
  clearTimeout(timer);
  const goesOn = await look().catch(whenAway);
  clearTimeout(timer);
  if (goesOn && document.visibilityState === 'visible') {
    timer = setTimeout(follow, Math.min(EVERY_MS * 2 ** failures, LONGEST_MS));
  }
  return goesOn;
}

if (notice?.dataset.from !== undefined) {
  const again = () => {
    if (document.visibilityState === 'visible') {
      follow().then((goesOn) => {
        if (!goesOn) {
          document.removeEventListener('visibilitychange', again);
        }
      });
    }
  };
  document.addEventListener('visibilitychange', again);
  timer = setTimeout(again, EVERY_MS);
}
