select find.follow('demand', 'advocacy.demand', 'slug');
select find.follow('dossier', 'advocacy.dossier', 'slug');
select find.follow('deadline', 'advocacy.deadline', 'slug');
select find.follow('deadline', 'advocacy.dossier', 'slug');
-- Reporting dates of monitoring, and the names of bodies.
select find.follow('deadline', 'monitoring.body', null);
select find.follow('deadline', 'monitoring.round', null);
select find.follow('deadline', 'monitoring.recommendation', null);
