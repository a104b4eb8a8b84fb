select find.follow('topic', 'topics.topic', 'slug');
