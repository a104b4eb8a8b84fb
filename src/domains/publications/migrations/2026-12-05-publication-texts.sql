-- What was read out of the PDFs of published publications. Nothing of a draft is read, and what was read goes with the file.
create table publications.file_text (
  publication_id uuid not null,
  sha256 text not null,
  -- null: it could not be read
  pages integer check (pages > 0),
  -- false: the file holds more than was read
  is_whole boolean not null,
  read_at timestamptz not null,
  primary key (publication_id, sha256),
  foreign key (publication_id, sha256) references publications.file (publication_id, sha256) on delete cascade
);

-- Pages with text.
create table publications.page (
  publication_id uuid not null,
  sha256 text not null,
  -- from 1, as readers of PDFs count
  number integer not null check (number > 0),
  text text not null check (text <> ''),
  primary key (publication_id, sha256, number),
  foreign key (publication_id, sha256) references publications.file_text (publication_id, sha256) on delete cascade
);

grant select, insert, delete on publications.file_text, publications.page to schnittstelle_app;

select find.follow('publication-page', 'publications.publication', 'id');
select find.follow('publication-page', 'publications.page', 'publication_id');
