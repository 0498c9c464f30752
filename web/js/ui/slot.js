/** Lets a page put its own buttons into the bar at the top. */
import {render, useLayoutEffect} from '../html.js';

export function TopActions({children}) {
  useLayoutEffect(() => {
    render(children, document.getElementById('top-actions'));
  });
  useLayoutEffect(() => () => render(null, document.getElementById('top-actions')), []);
  return null;
}
