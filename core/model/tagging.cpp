#include "core/model/tagging.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const std::vector<TagId>& tags) {
  Json::Array array;
  for (const TagId& tag : tags)
    array.emplace_back(tag.toString());
  return array;
}

} // namespace

QString model::aggregateOf(const TaggingId& id) { return u"tagging:"_s + id.toString(); }

Json model::contentOf(const Tagging& tagging) {
  Json::Array changes;
  for (const Tagging::Change& change : tagging.changes)
    changes.emplace_back(Json::Object{{u"after"_s, jsonOf(change.after)},
                                      {u"before"_s, jsonOf(change.before)},
                                      {u"message"_s, change.message.toString()}});
  return Json::Object{{u"at"_s, tagging.at.toString()},
                      {u"author"_s, tagging.author.toString()},
                      {u"changes"_s, std::move(changes)},
                      {u"id"_s, tagging.id.toString()},
                      {u"set"_s, tagging.set.toString()}};
}

} // namespace muniment
