/** The page of the gallery: a list of the states, and after # the one that is shown. */
import { createRoot, type Root } from 'react-dom/client';
import { App } from '../../src/taskpane/app';
import { filePlace } from '../../src/taskpane/file-place';
import { hostPlace } from '../../src/taskpane/host/host-place';
import { Refusal } from '../../src/taskpane/host/refusal';
import { browserEnvironment } from '../../src/taskpane/support/browser-environment';
import { loadSample } from '../../src/taskpane/load-sample';
import { GalleryFilePane, GalleryHostPane } from './gallery-panes';
import { galleryStates, type GalleryState } from './gallery-states';
import { openSample, type Sample } from './open-sample';

export interface Gallery {
  readonly names: readonly string[];
  /** Resolves when the state stands on the page. */
  show(name: string): Promise<void>;
}

let root = createRoot(placeOfPane());
const sample = openSample();
let shown = 0;

const gallery: Gallery = {
  names: galleryStates.map(({ name }) => name),
  show: async (name) => {
    const state = galleryStates.find((each) => each.name === name);
    if (state === undefined) throw new Error(`No state ${name}`);
    const parts = await sample;
    renew();
    root.render(rendered(state, parts));
    await nextFrame();
    for (const wanted of state.press) await press(wanted);
    if (state.awaited !== undefined) await lastNamed(state.awaited);
  },
};
Object.assign(window, { gallery });
window.addEventListener('hashchange', () => void followAddress());
void followAddress();

async function followAddress(): Promise<void> {
  const name = decodeURIComponent(window.location.hash.slice(1));
  if (name === '') renew().render(<List />);
  else await gallery.show(name);
}

function placeOfPane(): HTMLElement {
  const place = document.getElementById('pane');
  if (place === null) throw new Error('The page has no place for the pane');
  return place;
}

/** A place of its own for each state: an open dialog has hidden the one behind it. */
function renew(): Root {
  root.unmount();
  const place = document.createElement('div');
  place.id = 'pane';
  placeOfPane().replaceWith(place);
  root = createRoot(place);
  return root;
}

function List() {
  return (
    <ol style={{ height: '100%', margin: 0, overflow: 'auto' }}>
      {gallery.names.map((name) => (
        <li key={name}>
          <a href={`#${encodeURIComponent(name)}`}>{name}</a>
        </li>
      ))}
    </ol>
  );
}

/** Each time from the beginning: a state keeps nothing of the one before. */
function rendered(state: GalleryState, { onPage, inExcel, workbook }: Sample) {
  if (state.refusal !== undefined) return <Refusal key={state.name} reason={state.refusal} />;
  const own = state.place === 'page' ? onPage : inExcel;
  const book = state.book === null ? null : state.book(own);
  const pane =
    state.place === 'page' ? new GalleryFilePane(book, loadSample) : new GalleryHostPane(book, workbook);
  for (const action of state.actions(own)) pane.put(action);
  const parts = state.place === 'page' ? filePlace : { ...hostPlace, environment: browserEnvironment };
  return <App key={`${state.name} ${++shown}`} controller={pane} place={parts} />;
}

async function press(wanted: RegExp): Promise<void> {
  (await lastNamed(wanted)).click();
  await nextFrame();
}

/** As soon as something of that name is there. A dialog's button lies over the page's of the same name, and comes after it. */
async function lastNamed(wanted: RegExp): Promise<HTMLElement> {
  for (let frames = 0; frames < 600; frames++) {
    const last = [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')].findLast((element) =>
      wanted.test(element.getAttribute('aria-label') ?? element.textContent ?? ''),
    );
    if (last !== undefined) return last;
    await nextFrame();
  }
  throw new Error(`Nothing is called ${String(wanted)}`);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
