select find.follow('page', 'about.page', 'slug');
-- The network's name stands in texts of the program's own pages.
select find.follow('page', 'about.identity', null);
