/** What recommendations are about: the words that demands and publications use, too. */
export { allTopics, type Topic, topicOf } from '../../core/evidence/index.ts';
