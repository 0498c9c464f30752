/** The few names every component needs: preact's h through htm, and its hooks. */
import {h, render, Fragment} from 'preact';
import {useState, useEffect, useLayoutEffect, useMemo, useRef, useCallback} from 'preact/hooks';
import htm from 'htm';

export const html = htm.bind(h);
export {render, Fragment, useState, useEffect, useLayoutEffect, useMemo, useRef, useCallback};
