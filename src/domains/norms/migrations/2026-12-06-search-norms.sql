select find.follow('norm', 'norms.norm', 'law_id/section');
select find.follow('norm', 'norms.article', 'law_id/section');
select find.follow('norm', 'norms.version', 'law_id/section');
select find.follow('norm', 'norms.text', 'law_id/section');
