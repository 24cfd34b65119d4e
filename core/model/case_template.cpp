#include "core/model/case_template.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfTemplate(const QString& code) { return u"case-template:"_s + code; }

Json model::contentOf(const CaseTemplate& saved) {
  return Json::Object{
      {u"at"_s, saved.at.toString()}, {u"by"_s, saved.by}, {u"code"_s, saved.code}, {u"text"_s, saved.text}};
}

Result<CaseTemplate> model::caseTemplateFrom(const Json& content) {
  CaseTemplate saved{
      content.text(u"code"), content.text(u"text"), content.text(u"by"), valueAt<Instant>(content, u"at"), {}};
  return exactly(std::move(saved), content);
}

} // namespace muniment
