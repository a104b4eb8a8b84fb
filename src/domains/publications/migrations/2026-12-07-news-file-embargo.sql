-- Files of what waits now wait with it.
update desk.public_file f
   set public_from = n.public_from
  from desk.thing t
  join publications.news n on n.id::text = t.key
 where t.id = f.thing_id and t.kind = 'news';
