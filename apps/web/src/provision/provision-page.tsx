import { argumentId } from '@proviso/domain/argument';
import { useParams } from '@solidjs/router';
import { type JSX, Show, Suspense } from 'solid-js';
import { ArgumentFrame } from '../argument/frame/argument-frame.tsx';
import { lazy } from '../control/lazy.ts';
import { useDebate } from '../debate/debate-context.tsx';
import { say } from '../language/language.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { ProvisionHead } from './provision-head.tsx';

// It shows once the stances have come, and by then it is here too.
const StanceStrip = lazy(async () => ({ default: (await import('./stance-strip.tsx')).StanceStrip }));

/** One provision: its text, who stands where, and the argument about it. */
export default function ProvisionPage(): JSX.Element {
  const params = useParams();
  const debate = useDebate();
  const provision = () => debate.provision(params.provision ?? '');
  return (
    <Show when={provision()} fallback={<NotFoundPage />}>
      {(found) => (
        <ArgumentFrame
          argument={argumentId({ kind: 'provision', id: found().id })}
          subject={{ mark: found().number, text: found().heading, body: found().text }}
          crumbs={[
            ...(found().themes[0] ? [{ label: found().themes[0] ?? '', href: debate.address() }] : []),
            { label: say.argument.point(found().number) },
          ]}
          under={found().themes[0] ?? ''}
          head={() => (
            <>
              <ProvisionHead provision={found()} />
              <Suspense>
                <StanceStrip provision={found().id} />
              </Suspense>
            </>
          )}
        />
      )}
    </Show>
  );
}
