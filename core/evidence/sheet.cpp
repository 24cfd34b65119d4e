#include "core/evidence/sheet.h"

namespace muniment::evidence {

using namespace Qt::StringLiterals;

Json Sheet::toJson() const {
  Json::Array all;
  for (const Section& section : sections) {
    Json::Array facts;
    for (const Fact& fact : section.facts)
      facts.emplace_back(Json::Object{{u"name"_s, fact.name}, {u"source"_s, fact.source}, {u"value"_s, fact.value}});
    all.emplace_back(
        Json::Object{{u"facts"_s, std::move(facts)}, {u"note"_s, section.note}, {u"title"_s, section.title}});
  }
  return Json::Object{{u"format"_s, format},       {u"sections"_s, std::move(all)},
                      {u"statement"_s, statement}, {u"title"_s, title},
                      {u"version"_s, 1},           {u"watermark"_s, watermark}};
}

} // namespace muniment::evidence
