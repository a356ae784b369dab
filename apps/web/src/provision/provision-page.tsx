export default function Page() {
  return <></>;
}
