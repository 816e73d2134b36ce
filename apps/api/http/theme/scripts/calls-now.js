// Keeps the panel of who calls now up to date on every page of the desk. Without it each page shows who
// called when it was opened.
const panel = document.getElementById('calls-now');
const said = document.getElementById('calls-now-said');
const EVERY_MS = 2_500;
const LONGEST_MS = 60_000;
/** One answer that fails is no reason to worry anybody. */
const FAILURES_TO_SAY = 3;
const told = new Set();
let shown;
let failures = 0;
let timer;

/** Who is on a link in the panel keeps it until she leaves it: nothing is taken from under her hands. */
function isInUse() {
  return panel.contains(document.activeElement);
}

/** @param {string} key what it stands for, so that the same is not put there twice */
function put(key, ...nodes) {
  if (key === shown || isInUse()) {
    return;
  }
  const height = panel.offsetHeight;
  panel.replaceChildren(...nodes);
  shown = key;
  keepRoom();
  goAlong(panel.offsetHeight - height);
}

/** What has the focus is brought below it. */
function keepRoom() {
  document.documentElement.style.setProperty('--calls-now-height', `${panel.offsetHeight}px`);
}

/**
 * What somebody types, or reads further down, stays where it is on the screen.
 * @param {number} grown how many pixels higher the panel is
 */
function goAlong(grown) {
  const field = document.activeElement?.closest('main :not(main)');
  if (!field && scrollY === 0) {
    return;
  }
  scrollBy(0, grown);
  if (field?.getBoundingClientRect().top < panel.getBoundingClientRect().bottom) {
    field.scrollIntoView({ block: 'nearest' });
  }
}

/** On the form of a call the way to that form would only throw away what was typed. */
function dropLinkToHere() {
  for (const link of panel.querySelectorAll('.caller__write a')) {
    if (link.href === location.href) {
      link.remove();
    }
  }
}

/** Says it once for a call, in the words of the panel, after whatever is being read. */
function announce() {
  for (const caller of panel.querySelectorAll('[data-rings]')) {
    if (!told.has(caller.dataset.rings)) {
      told.add(caller.dataset.rings);
      const words = [...caller.querySelectorAll('.caller__words')].map((part) => part.innerText);
      said.textContent = words.join('. ');
    }
  }
}

async function look() {
  const answer = await fetch(panel.dataset.from, {
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  });
  if (answer.type === 'opaqueredirect') {
    put('signed out', document.getElementById('calls-now-signed-out').content.cloneNode(true));
    return LONGEST_MS;
  }
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const html = await answer.text();
  put(html, ...new DOMParser().parseFromString(html, 'text/html').body.children);
  dropLinkToHere();
  announce();
  failures = 0;
  return EVERY_MS;
}

function whenAway() {
  failures += 1;
  if (failures >= FAILURES_TO_SAY) {
    put('away', document.getElementById('calls-now-away').content.cloneNode(true));
  }
  return Math.min(EVERY_MS * 2 ** failures, LONGEST_MS);
}

async function goOn() {
  clearTimeout(timer);
  const wait = await look().catch(whenAway);
  clearTimeout(timer);
  if (document.visibilityState === 'visible') {
    timer = setTimeout(goOn, wait);
  }
}

if (panel !== null) {
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') {
      goOn();
    }
  });
  addEventListener('resize', keepRoom);
  panel.addEventListener('toggle', keepRoom, { capture: true });
  dropLinkToHere();
  keepRoom();
  goOn();
}
