#include "core/workspace/review/tag_queries.h"

namespace muniment::workspace {

Result<std::vector<TagSet>> TagSets::answer(QueryContext& context) const {
  return store::TagRepository(context.connection).sets(context.scope());
}

Result<std::map<TagId, std::int64_t>> TagCounts::answer(QueryContext& context) const {
  return store::TagRepository(context.connection).counts(set, context.scope());
}

Result<std::map<MessageId, std::vector<TagId>>> TagsOfMessages::answer(QueryContext& context) const {
  return store::TagRepository(context.connection).tags(messages, context.scope());
}

Result<std::vector<store::TagStep>> TagHistory::answer(QueryContext& context) const {
  return store::TagRepository(context.connection).history(message, context.scope());
}

} // namespace muniment::workspace
