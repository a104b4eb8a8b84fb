select find.follow('centre', 'directory.entry', 'organisation_id');
-- Its name and address.
select find.follow('centre', 'accounts.organisation', 'id');
