// Street names while somebody types in the box for a street. Without it the form is the same.
const box = document.getElementById('street');
const list = document.createElement('datalist');
const PAUSE_MS = 200;
let timer;
let asked;

/** @param {string} typed in the body, never in an address: where somebody lives is nobody else's */
async function suggest(typed) {
  asked?.abort();
  asked = new AbortController();
  const answer = await fetch('/melden/straten', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ typed }),
    signal: asked.signal,
  });
  const names = answer.ok ? await answer.json() : [];
  list.replaceChildren(...names.map((name) => new Option(name, name)));
}

if (box instanceof HTMLInputElement) {
  list.id = 'street-names';
  box.after(list);
  box.setAttribute('list', list.id);
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      suggest(box.value).catch(() => {
        // no suggestions then: what is typed counts
      });
    }, PAUSE_MS);
  });
}
