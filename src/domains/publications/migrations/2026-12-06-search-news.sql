select find.follow('news', 'publications.news', 'slug');
