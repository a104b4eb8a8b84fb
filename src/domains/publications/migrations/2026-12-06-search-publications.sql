-- What the search over the whole site follows of the catalogue.
select find.follow('publication', 'publications.publication', 'id');
select find.follow('publication', 'publications.cited_norm', 'publication_id');
