// On a telephone without network nothing typed is lost: the checklist waits in this browser until the server has it, photographs and
// signatures wait in a queue of the account and are sent as soon as there is a network and the same account is signed in.
(function () {
  const list = document.querySelector('form[data-keep]');
  const unsent = document.querySelector('[data-unsent]');
  function store(use) { try { return use(localStorage); } catch (ignored) { return null; /* private mode */ } }
  if (list) {
    const key = 'visit:' + list.dataset.keep;
    const fields = function () { return Array.from(list.elements).filter(function (f) { return /^(check|note)\./.test(f.name); }); };
    store(function (s) {
      if (s.getItem(key + ':sent') && !document.querySelector('.refused')) s.removeItem(key);
      s.removeItem(key + ':sent');
    });
    const kept = JSON.parse(store(function (s) { return s.getItem(key); }) || 'null');
    if (kept) fields().forEach(function (f) {
      if (!(f.name in kept)) return;
      if (f.type === 'radio') f.checked = f.value === kept[f.name]; else f.value = kept[f.name];
    });
    const keep = function () {
      const now = {};
      fields().forEach(function (f) { if (f.type !== 'radio' || f.checked) now[f.name] = f.value; });
      store(function (s) { s.setItem(key, JSON.stringify(now)); });
    };
    list.addEventListener('input', keep);
    list.addEventListener('change', keep);
    list.addEventListener('submit', function (e) {
      if (navigator.onLine) { store(function (s) { s.setItem(key + ':sent', 'yes'); }); return; }
      e.preventDefault();
      e.stopPropagation();
      keep();
      say(unsent.dataset.words);
      window.addEventListener('online', function () { list.requestSubmit(); }, { once: true });
    });
  }
  function say(words) { if (unsent) { unsent.hidden = false; unsent.textContent = words; } }
  const pad = document.querySelector('canvas.sign');
  let drawn = false;
  if (pad) {
    const pen = pad.getContext('2d');
    const at = function (e) { const box = pad.getBoundingClientRect(); return [(e.clientX - box.left) * pad.width / box.width, (e.clientY - box.top) * pad.height / box.height]; };
    const wipe = function () { pen.fillStyle = '#fff'; pen.fillRect(0, 0, pad.width, pad.height); drawn = false; };
    wipe();
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pad.addEventListener('pointerdown', function (e) { pad.setPointerCapture(e.pointerId); pen.beginPath(); pen.moveTo.apply(pen, at(e)); });
    pad.addEventListener('pointermove', function (e) { if (!e.buttons) return; pen.lineTo.apply(pen, at(e)); pen.stroke(); drawn = true; });
    document.querySelector('[data-sign-clear]').addEventListener('click', wipe);
  }
  const open = new Promise(function (done) {
    let ask;
    try { ask = indexedDB.open('zhunying-visits', 1); } catch (ignored) { done(null); return; }
    ask.onupgradeneeded = function () { ask.result.createObjectStore('waiting', { autoIncrement: true }); };
    ask.onsuccess = function () { done(ask.result); };
    ask.onerror = function () { done(null); };
  });
  function ended(request) { return new Promise(function (done, failed) { request.onsuccess = function () { done(request.result); }; request.onerror = failed; }); }
  async function waiting(mode) { const db = await open; return db && db.transaction('waiting', mode).objectStore('waiting'); }
  function send(url, entries, token) {
    const body = new FormData();
    entries.forEach(function (entry) { if (entry[0] !== '_csrf') body.append(entry[0], entry[1], ...(entry[1] instanceof Blob ? [entry[2]] : [])); });
    body.append('_csrf', token);
    return fetch(url, { method: 'POST', body: body, redirect: 'manual' });
  }
  async function flush(form) {
    const all = await waiting('readonly');
    if (!all || !navigator.onLine) return;
    const keys = await ended(all.getAllKeys());
    let sent = 0;
    for (const key of keys) {
      const one = await ended((await waiting('readonly')).get(key));
      if (!one || one.account !== form.dataset.later) continue;
      try {
        if ((await fetch('/supervision/visits', { redirect: 'manual' })).status !== 200) return;
        const answer = await send(one.url, one.entries, form.elements._csrf.value);
        if (answer.type !== 'opaqueredirect') continue;
      } catch (offline) { return; }
      await ended((await waiting('readwrite')).delete(key));
      sent++;
    }
    if (sent) { say(unsent.dataset.sent); location.reload(); }
  }
  const later = document.querySelectorAll('form[data-later]');
  later.forEach(function (form) {
    form.addEventListener('submit', async function (e) {
      e.preventDefault();
      e.stopPropagation();
      const entries = [];
      new FormData(form).forEach(function (value, name) {
        if (!(value instanceof File)) entries.push([name, value]);
        else if (value.size) entries.push([name, value, value.name]);
      });
      if (form.hasAttribute('data-sign') && !entries.some(function (entry) { return entry[0] === 'file'; })) {
        if (!drawn) { form.querySelector('[data-sign-told]').textContent = form.dataset.empty; return; }
        entries.push(['file', await new Promise(function (done) { pad.toBlob(done, 'image/png'); }), 'signature.png']);
      }
      try {
        await send(form.action, entries, form.elements._csrf.value);
        location.hash = 'visit';
        location.reload();
      } catch (offline) {
        const all = await waiting('readwrite');
        if (all) { await ended(all.add({ account: form.dataset.later, url: form.action, entries: entries })); say(unsent.dataset.words); form.reset(); }
      }
    });
  });
  if (later.length) {
    window.addEventListener('online', function () { flush(later[0]); });
    flush(later[0]);
  }
}());
