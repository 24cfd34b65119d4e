#include "core/model/sensitive_mark.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

namespace {

using Category = SensitiveMark::Category;

constexpr std::array kNames = {"none"_L1,     "health"_L1,   "belief"_L1,    "union"_L1,    "origin"_L1,
                               "politics"_L1, "intimate"_L1, "biometric"_L1, "offences"_L1, "other"_L1};
constexpr std::array kChoices = {Category::Health,    Category::Belief,   Category::Union,
                                 Category::Origin,    Category::Politics, Category::Intimate,
                                 Category::Biometric, Category::Offences, Category::Other};

} // namespace

std::span<const Category> model::allSensitiveCategories() { return kChoices; }

QLatin1StringView model::nameOf(Category category) { return kNames.at(static_cast<std::size_t>(category)); }

std::optional<Category> model::sensitiveCategoryFrom(QStringView name) { return namedIn<Category>(kNames, name); }

QString model::aggregateOf(const SensitiveMarkId& id) { return u"sensitive:"_s + id.toString(); }

Json model::contentOf(const SensitiveMark& mark) {
  return Json::Object{{u"at"_s, mark.at.toString()},
                      {u"author"_s, mark.author.toString()},
                      {u"category"_s, nameOf(mark.category)},
                      {u"id"_s, mark.id.toString()},
                      {u"reason"_s, mark.reason},
                      {u"subject"_s, mark.subject}};
}

Result<SensitiveMark> model::sensitiveMarkFrom(const Json& content) {
  SensitiveMark mark;
  mark.at = valueAt<Instant>(content, u"at");
  mark.author = valueAt<ActorId>(content, u"author");
  mark.category = sensitiveCategoryFrom(content.text(u"category")).value_or(Category::None);
  mark.id = valueAt<SensitiveMarkId>(content, u"id");
  mark.reason = content.text(u"reason");
  mark.subject = content.text(u"subject");
  return exactly(std::move(mark), content);
}

} // namespace muniment
