-- Nobody fetches it before this moment. null: at once.
alter table desk.public_file add column public_from timestamptz;
