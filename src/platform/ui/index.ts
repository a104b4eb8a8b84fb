export { uiAssets } from './assets.ts';
export { Breadcrumbs, type Crumb } from './components/breadcrumbs.tsx';
export { type Chip, Chips } from './components/chips.tsx';
export { EmptyState } from './components/empty-state.tsx';
export { ErrorPage, type ErrorStatus, errorTitle } from './components/error-page.tsx';
export { type FacetGroup, type FacetLink, Facets, WithFacets } from './components/facets.tsx';
export { type Fact, Facts } from './components/facts.tsx';
export { type GoLink, GoList } from './components/go-list.tsx';
export { LinkRow, type RowLink } from './components/link-row.tsx';
export { Meeting, type MeetingSide } from './components/meeting.tsx';
export { Notice } from './components/notice.tsx';
export { Pagination } from './components/pagination.tsx';
export { Panel } from './components/panel.tsx';
export { type NumberedParagraph, Paragraphs } from './components/paragraphs.tsx';
export { Passage } from './components/passage.tsx';
export { SearchBox } from './components/search-box.tsx';
export { SourceName, Unverified } from './components/sourced.tsx';
export { type Column, Table } from './components/table.tsx';
export { Tag } from './components/tag.tsx';
export { WithAside } from './components/with-aside.tsx';
export { Button, ButtonLink } from './forms/button.tsx';
export { Checkbox } from './forms/checkbox.tsx';
export { CheckboxGroup } from './forms/checkbox-group.tsx';
export { ErrorSummary } from './forms/error-summary.tsx';
export { FieldNotes } from './forms/field.tsx';
export { Form } from './forms/form.tsx';
export {
  type Complete,
  type Empty,
  empty,
  type FieldError,
  type FieldInput,
  type FormState,
  fieldId,
  fieldInput,
  formTitle,
  type Invalid,
  wrongTitle,
} from './forms/form-state.ts';
export { type Option, Select } from './forms/select.tsx';
export { TextField } from './forms/text-field.tsx';
export type { FrameContext, LanguageLink, NavLink, Network } from './frame/context.ts';
export type { Alternate } from './frame/html-head.tsx';
export { Frame, type FrameProps } from './frame.tsx';
export { Arrow, BackArrow, Handset } from './pictures/icons.tsx';
export { QrCode } from './pictures/qr-code.tsx';
export { Sign } from './pictures/sign.tsx';
export {
  QuietFrame,
  type QuietFrameProps,
  type QuietLanguage,
  type QuietTexts,
} from './quiet/quiet-frame.tsx';
export { ExternalLink } from './text/external-link.tsx';
export { German } from './text/german.tsx';
export { Isolated, isolate } from './text/isolate.tsx';
export { Markdown } from './text/markdown.tsx';
export { noBreak } from './text/no-break.ts';
export { Phone } from './text/phone.tsx';
export { safeUrl } from './text/safe-url.ts';
