-- What a screen reader finds in a PDF, looked at when it is received:
-- {"pages", "pagesWithoutText", "isTagged", "language", "title", "showsTitle", "pdfUa"}.
-- null: no PDF, or received before this was looked at.
alter table desk.file add column access jsonb;
alter table desk.file alter column access set statistics 0;
alter table desk.public_file add column access jsonb;
