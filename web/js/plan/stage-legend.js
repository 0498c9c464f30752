/** The stages and their patterns, as on the timeline. */
import {html, useEffect, useRef} from '../html.js';
import {t} from '../i18n.js';
import {STAGE, STAGES, pattern} from '../palette.js';

export function StageLegend({view}) {
  const used = STAGES.filter((stage) => view.assignments.some((visit) => visit.stage === stage));
  return html`<ul class="stage-legend" aria-label=${t('legend.title')}>
    ${used.map((stage) => html`<li key=${stage}><${Swatch} color=${STAGE[stage].color} kind=${STAGE[stage].pattern} />${t('stage.' + stage)}</li>`)}
    <li key="provisional"><${Swatch} color=${STAGE.CLEARANCE.color} kind="hatch" />${t('legend.provisional')}</li>
    <li key="off"><${Swatch} color="#eef0ef" kind="off" />${t('legend.off')}</li>
    <li key="travel"><${Swatch} kind="travel" />${t('legend.travel')}</li>
  </ul>`;
}

export function Swatch({color, kind}) {
  const canvas = useRef(null);
  useEffect(() => {
    const element = canvas.current;
    element.width = 44;
    element.height = 24;
    const pen = element.getContext('2d');
    pen.scale(2, 2);
    if (kind === 'travel') {
      pen.fillStyle = '#7b8890';
      pen.fillRect(1, 5, 20, 2);
      return;
    }
    pen.fillStyle = color;
    pen.fillRect(0, 0, 22, 12);
    if (kind) {
      pen.globalAlpha = 0.6;
      pen.fillStyle = kind === 'off' ? pattern('diagonal', '#aab4b4', pen) : pattern(kind, '#ffffff', pen);
      pen.fillRect(0, 0, 22, 12);
      pen.globalAlpha = 1;
    }
    pen.strokeStyle = kind === 'off' ? '#b9c3c8' : color;
    pen.strokeRect(0.5, 0.5, 21, 11);
  }, [color, kind]);
  return html`<canvas ref=${canvas} class="swatch" aria-hidden="true"></canvas>`;
}
