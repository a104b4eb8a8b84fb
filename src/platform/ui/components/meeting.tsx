import type { Child } from 'hono/jsx';

export type MeetingSide = {
  readonly title: string;
  /** "3 Entscheidungen", beside the title. */
  readonly note?: Child;
  /** The list below the title. */
  readonly children: Child;
};

type MeetingProps = { readonly first: MeetingSide; readonly second: MeetingSide };

/** Two fields that overlap in a lens: the quiet form of the sign, for what is connected both ways. */
export function Meeting({ first, second }: MeetingProps) {
  return (
    <div class="meeting">
      <Side {...first} class="meeting-first" />
      <div class="meeting-lens" />
      <Side {...second} class="meeting-second" />
    </div>
  );
}

function Side(props: MeetingSide & { readonly class: string }) {
  return (
    <div class={props.class}>
      <h3 class="meeting-title">
        {props.title} {props.note && <small>{props.note}</small>}
      </h3>
      <div class="meeting-list">{props.children}</div>
    </div>
  );
}
