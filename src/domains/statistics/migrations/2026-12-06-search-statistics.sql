select find.follow('figure', 'statistics.figure', 'id');
select find.follow('figure', 'statistics.measure', null);
select find.follow('figure', 'statistics.edition', null);
select find.follow('figure', 'statistics.publisher', null);
