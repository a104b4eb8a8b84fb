select find.follow('instrument', 'norms.instrument', 'law_id');
