import { createMemo } from 'solid-js';
import { encode } from 'uqr';
import { Dialog } from '../control/dialog.tsx';
import { say } from '../language/language.ts';

/** An invite link to be held up in a room: as a QR code, and as an address to type. */
export function QrDialog(props: {
  readonly address: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const code = createMemo(() => encode(props.address, { ecc: 'M', border: 2 }));
  const dark = () =>
    code()
      .data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join('');
  return (
    <Dialog open onClose={props.onClose} title={props.title} description={say.people.scan}>
      {/* Black on white in both themes: cameras read nothing else reliably. */}
      <svg
        viewBox={`0 0 ${code().size} ${code().size}`}
        role="img"
        aria-label={say.people.qr(props.title)}
        shape-rendering="crispEdges"
        class="mx-auto block w-full max-w-[360px] rounded-2"
      >
        <rect width={code().size} height={code().size} fill="#fff" />
        <path d={dark()} fill="#000" />
      </svg>
      <p class="mt-4 select-all break-all text-center text-16 font-medium">{props.address}</p>
    </Dialog>
  );
}
