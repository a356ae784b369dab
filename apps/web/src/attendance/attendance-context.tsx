import type { ArgumentId } from '@proviso/domain/argument';
import type { Attendance } from '@proviso/domain/attendance';
import { createContext, createMemo, type JSX, useContext } from 'solid-js';

type AttendanceContext = {
  /** Who has an argument open now, the reader too; undefined where nobody has. */
  readonly at: (argument: ArgumentId) => Attendance | undefined;
};

const Context = createContext<AttendanceContext>();

/** Who is where in the debate; only below `AttendanceProvider`. */
export function useAttendance(): AttendanceContext {
  const attendance = useContext(Context);
  if (!attendance) throw new Error('useAttendance is called outside a debate.');
  return attendance;
}

export function AttendanceProvider(props: {
  readonly here: readonly Attendance[];
  readonly children: JSX.Element;
}) {
  const byArgument = createMemo(() => new Map(props.here.map((one) => [one.argument, one])));
  return (
    <Context.Provider value={{ at: (argument) => byArgument().get(argument) }}>
      {props.children}
    </Context.Provider>
  );
}
