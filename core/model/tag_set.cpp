#include "core/model/tag_set.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const ReviewTag& tag) {
  return Json::Object{{u"id"_s, tag.id.toString()},
                      {u"key"_s, tag.key},
                      {u"name"_s, tag.name},
                      {u"privilege"_s, tag.privilege},
                      {u"retired"_s, tag.retired}};
}

bool isTrue(const Json& content, QStringView member) {
  const bool* value = content.at(member).boolean();
  return value && *value;
}

ReviewTag reviewTagFrom(const Json& content) {
  return {valueAt<TagId>(content, u"id"), content.text(u"name"), static_cast<int>(content.number(u"key")),
          isTrue(content, u"privilege"), isTrue(content, u"retired")};
}

} // namespace

const ReviewTag* TagSet::find(const TagId& tag) const {
  const auto found = std::ranges::find(tags, tag, &ReviewTag::id);
  return found == tags.end() ? nullptr : &*found;
}

QString model::aggregateOf(const TagSetId& id) { return u"tag-set:"_s + id.toString(); }

Json model::contentOf(const TagSet& set) {
  Json::Array tags;
  for (const ReviewTag& tag : set.tags)
    tags.push_back(jsonOf(tag));
  return Json::Object{{u"id"_s, set.id.toString()}, {u"matter"_s, orNull(set.matter)}, {u"multiple"_s, set.multiple},
                      {u"name"_s, set.name},        {u"required"_s, set.required},     {u"tags"_s, std::move(tags)},
                      {u"version"_s, set.version}};
}

Result<TagSet> model::tagSetFrom(const Json& content) {
  TagSet set;
  set.id = valueAt<TagSetId>(content, u"id");
  set.matter = optionalAt<MatterId>(content, u"matter");
  set.multiple = isTrue(content, u"multiple");
  set.name = content.text(u"name");
  set.required = isTrue(content, u"required");
  if (const Json::Array* tags = content.at(u"tags").array())
    std::ranges::transform(*tags, std::back_inserter(set.tags), reviewTagFrom);
  set.version = static_cast<std::int32_t>(content.number(u"version"));
  return exactly(std::move(set), content);
}

} // namespace muniment
