select find.follow('recommendation', 'monitoring.recommendation', 'id');
select find.follow('recommendation', 'monitoring.recommendation_article', 'recommendation_id');
-- Their names stand in titles.
select find.follow('recommendation', 'monitoring.body', null);
select find.follow('recommendation', 'monitoring.round', null);
select find.follow('recommendation', 'monitoring.document', null);
