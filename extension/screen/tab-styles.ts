/** How the tab and the overlay's frame look. They come with the settings: a frame that shows no tab needs none. */
export const tabStyles =
  ':host{all:initial!important;position:fixed!important;z-index:2147483647!important}' +
  'button,iframe{box-sizing:border-box;position:fixed;margin:0;border:0}' +
  'button{top:30%;width:32px;min-height:96px;padding:8px 4px;writing-mode:vertical-rl;font:600 14px/1.2 system-ui,sans-serif;color:#fff;background:#14375e;border:2px solid #fff;cursor:pointer}' +
  'button:hover{background:#0b2340}' +
  'button:focus-visible{outline:3px solid #fd0;box-shadow:inset 0 0 0 2px #000}' +
  '.right{right:0;border-radius:8px 0 0 8px}' +
  '.left{left:0;border-radius:0 8px 8px 0}' +
  'iframe{top:0;height:100%;max-width:100%;border-radius:0!important;box-shadow:0 0 12px #0006}' +
  '[hidden]{display:none}' +
  '@media print{button,iframe{display:none}}';
