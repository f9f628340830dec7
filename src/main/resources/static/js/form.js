// How much of each part of a long form is filled in stands beside its name in the contents.
document.querySelectorAll('[data-progress]').forEach(function (contents) {
  const form = document.querySelector('form[data-filled-of]');
  if (!form) return;
  function names(part) {
    const all = {};
    part.querySelectorAll('input[name], select[name], textarea[name]').forEach(function (field) {
      if (field.disabled || field.type === 'hidden') return;
      const given = field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value.trim() !== '';
      all[field.name] = all[field.name] || given;
    });
    return Object.values(all);
  }
  function show() {
    contents.querySelectorAll('a').forEach(function (link) {
      const part = document.querySelector(link.getAttribute('href'));
      if (!part) return;
      const all = names(part);
      const given = all.filter(Boolean).length;
      link.querySelector('[data-filled]').textContent = all.length ? form.dataset.filledOf.replace('{0}', given).replace('{1}', all.length) : '';
      link.classList.toggle('whole', all.length > 0 && given === all.length);
    });
  }
  form.addEventListener('input', show);
  form.addEventListener('change', function () { setTimeout(show); });
  show();
});
// What is about to be uploaded is seen first, and how far it is while it goes; without scripts the form is sent as it is.
document.querySelectorAll('form[data-upload]').forEach(function (form) {
  const field = form.querySelector('input[type=file]');
  const told = document.createElement('div');
  told.className = 'upload-told small';
  told.setAttribute('role', 'status');
  form.append(told);
  field.addEventListener('change', function () {
    const file = field.files[0];
    told.replaceChildren();
    if (!file) return;
    const line = document.createElement('p');
    line.className = 'mb-1';
    line.textContent = form.dataset.preview + file.name + ' · ' + (file.size / 1048576).toFixed(1) + ' MB';
    told.append(line);
    if (!/^image\//.test(file.type)) return;
    const reader = new FileReader();
    reader.onload = function () {
      const picture = document.createElement('img');
      picture.src = reader.result;
      picture.alt = file.name;
      told.append(picture);
    };
    reader.readAsDataURL(file);
  });
  form.addEventListener('submit', function (e) {
    if (e.defaultPrevented || !window.XMLHttpRequest || !field.files.length) return;
    e.preventDefault();
    const bar = document.createElement('progress');
    bar.max = 100;
    const line = document.createElement('span');
    told.replaceChildren(bar, ' ', line);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', function (p) {
      bar.value = p.lengthComputable ? Math.round(100 * p.loaded / p.total) : 0;
      line.textContent = form.dataset.sending.replace('{0}', bar.value);
    });
    request.addEventListener('load', function () {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      if (request.status >= 500 || !page.querySelector('main')) { broken(); return; }
      const refused = page.querySelector('.refused');
      if (refused) {
        told.replaceChildren(document.adoptNode(refused));
        delete form.dataset.sent;
      } else if (new URL(request.responseURL).pathname === location.pathname) {
        location.reload();
      } else {
        location.href = request.responseURL;
      }
    });
    function broken() { told.textContent = form.dataset.broken; delete form.dataset.sent; }
    request.addEventListener('error', broken);
    request.send(new FormData(form));
  });
});
