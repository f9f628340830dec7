// A second click does not send a form twice; what was typed in a long form survives a reload.
document.addEventListener('submit', function (e) {
  const form = e.target;
  if (form.dataset.sent) { e.preventDefault(); return; }
  form.dataset.sent = 'yes';
  const button = form.querySelector('button[type=submit], button:not([type])');
  if (button) { button.setAttribute('aria-busy', 'true'); button.classList.add('disabled'); }
  setTimeout(function () { delete form.dataset.sent; if (button) button.classList.remove('disabled'); }, 8000);
});
// A draft goes once it has been received, not when it is sent: a session may have ended meanwhile.
document.querySelectorAll('[data-submitted]').forEach(function (received) {
  try { localStorage.removeItem(received.dataset.submitted); } catch (ignored) { /* private mode */ }
});
const summary = document.getElementById('summary');
if (summary) summary.focus();
document.querySelectorAll('form[data-draft]').forEach(function (form) {
  const key = form.dataset.draft;
  const secret = /idNumber|_csrf|token/;
  try {
    if (!form.dataset.refused) {
      const kept = JSON.parse(localStorage.getItem(key) || '{}');
      Object.keys(kept).forEach(function (name) {
        const fields = form.elements[name];
        if (!fields || secret.test(name)) return;
        if (fields instanceof RadioNodeList) fields.value = kept[name]; else if (!fields.value) fields.value = kept[name];
      });
    }
    form.addEventListener('change', function () {
      const now = {};
      new FormData(form).forEach(function (v, k) { if (!secret.test(k) && typeof v === 'string') now[k] = v; });
      localStorage.setItem(key, JSON.stringify(now));
    });
  } catch (ignored) { /* private mode: nothing is kept */ }
});
document.querySelectorAll('[data-select-all]').forEach(function (all) {
  all.addEventListener('change', function () {
    document.querySelectorAll('input[name=' + all.dataset.selectAll + ']').forEach(function (box) { box.checked = all.checked; });
  });
});
