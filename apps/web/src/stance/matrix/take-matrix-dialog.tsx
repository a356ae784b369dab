import { type MatrixPicture, printMatrixSvg } from '@proviso/diagram/print-matrix';
import { createMemo, createSignal } from 'solid-js';
import { api } from '../../api/client.ts';
import { nameOf, pngOf, save } from '../../archive/save-picture.ts';
import { Button } from '../../control/button.tsx';
import { Dialog } from '../../control/dialog.tsx';
import { Segmented } from '../../control/segmented.tsx';
import { notify } from '../../control/toast.tsx';
import { useDebate } from '../../debate/debate-context.tsx';
import { say } from '../../language/language.ts';

/** Takes the matrix away as it is on the page: a drawing, a picture, or the table. Shows it first. */
export default function TakeMatrixDialog(props: {
  readonly picture: () => MatrixPicture;
  readonly onClose: () => void;
}) {
  const debate = useDebate();
  const [theme, setTheme] = createSignal<'light' | 'dark'>('light');
  const svg = createMemo(() => printMatrixSvg(props.picture(), theme()));
  const name = () => `${nameOf(props.picture().title)}-stances`;
  const takePng = async () => {
    const png = await pngOf(svg());
    if (png) save(png, `${name()}.png`);
    else notify(say.export.tooLarge);
  };
  return (
    <Dialog open wide onClose={props.onClose} title={say.matrix.take} description={say.matrix.takeWhy}>
      <div class="space-y-4">
        <Segmented
          label={say.matrix.theme}
          value={theme()}
          onChange={setTheme}
          options={(['light', 'dark'] as const).map((value) => ({ value, label: say.matrix.themes[value] }))}
        />
        <img
          class="max-h-[50vh] w-full border border-line object-contain object-top"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg())}`}
          alt={props.picture().subtitle}
        />
        <div class="flex flex-wrap justify-end gap-2">
          <a
            class="btn"
            href={api.archive.exportAddress(debate.id(), 'matrix-csv')}
            download=""
            rel="external"
          >
            CSV
          </a>
          <Button onClick={() => save(new Blob([svg()], { type: 'image/svg+xml' }), `${name()}.svg`)}>
            SVG
          </Button>
          <Button look="main" onClick={() => void takePng()}>
            PNG
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
