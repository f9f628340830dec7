// Draws the item's process from its own file; without scripts the link below it stays.
(async function () {
  const box = document.getElementById('diagram');
  if (!box || !window.BpmnJS) return;
  const viewer = new window.BpmnJS({ container: box });
  try {
    const xml = await (await fetch(box.dataset.src)).text();
    await viewer.importXML(xml);
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  } catch (e) {
    box.textContent = '流程图暂时无法显示，请使用下方链接下载。';
  }
})();
