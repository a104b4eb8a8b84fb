select find.follow('monitoring-body', 'monitoring.body', 'id');
select find.follow('monitoring-body', 'monitoring.round', 'body_id');
