import { Handset } from '../../../platform/ui/index.ts';

type CallButtonProps = {
  /** As people read it: "030 23125101". */
  readonly number: string;
  /** As it is dialled. */
  readonly dial: string;
};

/** The greatest thing to touch on these pages. */
export function CallButton({ number, dial }: CallButtonProps) {
  return (
    <a class="call-button" href={`tel:${dial}`}>
      <Handset />
      <Digits number={number} />
    </a>
  );
}

/** A telephone number on one line, left to right in every language. */
export function Digits({ number }: Pick<CallButtonProps, 'number'>) {
  return <bdi dir="ltr">{number.replaceAll(' ', '\u00a0')}</bdi>;
}
