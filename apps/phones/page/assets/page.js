// The page works without this: it saves the reloading, and reads aloud where the browser can.
const beat = 1000;
const aloud = document.getElementById('hardop');
const mayNotReplace = (element) => element.hasAttribute('data-keep');

function grow(old, fresh) {
  const wanted = new Set([...fresh.children].map((child) => child.id));
  const box = old.closest('.scroll');
  const isAtEnd = box && box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
  for (const child of [...old.children]) if (!wanted.has(child.id)) child.remove();
  [...fresh.children].forEach((child, index) => {
    const known = [...old.children].find((each) => each.id === child.id);
    if (!known) {
      old.insertBefore(document.importNode(child, true), old.children[index] ?? null);
      if (child.hasAttribute('data-speak')) speak(child);
    } else if (!mayNotReplace(child) && known.outerHTML !== child.outerHTML) {
      known.replaceWith(document.importNode(child, true));
    }
  });
  if (isAtEnd) box.scrollTop = box.scrollHeight;
}

function replace(old, fresh) {
  if (old.innerHTML === fresh.innerHTML) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
  const typed = [...old.querySelectorAll('textarea[id]')].map(({ id, value }) => [id, value]);
  old.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field) field.value = value;
  }
  if (focused) (document.getElementById(focused) ?? old.closest('[tabindex]'))?.focus();
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  document.body.dataset.version = fresh.body.dataset.version;
  for (const list of fresh.querySelectorAll('[data-grow]')) {
    const old = document.getElementById(list.id);
    if (old) grow(old, list);
  }
  for (const part of fresh.querySelectorAll('[data-live]')) {
    const old = document.getElementById(part.id);
    if (old) replace(old, part);
  }
}

function speak(line) {
  if (!aloud?.checked) return;
  const words = new SpeechSynthesisUtterance(line.textContent);
  words.lang = line.lang;
  speechSynthesis.speak(words);
}

async function refresh() {
  try {
    if (document.hidden) return;
    const version = await (await fetch('/versie')).text();
    if (version !== document.body.dataset.version) show(await (await fetch('/')).text());
  } catch {
    // The network is gone for a moment: the next beat looks again.
  } finally {
    setTimeout(refresh, beat);
  }
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  event.preventDefault();
  if (form.getAttribute('aria-busy') === 'true') return;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'POST', body });
    if (answer.ok && form.hasAttribute('data-clear')) form.reset();
    show(await answer.text());
  } catch {
    location.reload();
  } finally {
    form.removeAttribute('aria-busy');
  }
});

if ('speechSynthesis' in window && aloud) {
  document.getElementById('hardop-veld').hidden = false;
  aloud.checked = localStorage.getItem('hardop') === 'ja';
  aloud.addEventListener('change', () => {
    localStorage.setItem('hardop', aloud.checked ? 'ja' : 'nee');
    if (!aloud.checked) speechSynthesis.cancel();
  });
}
for (const box of document.querySelectorAll('.scroll')) box.scrollTop = box.scrollHeight;
setTimeout(refresh, beat);
