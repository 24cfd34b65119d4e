#include "core/model/rule_action.h"

#include "core/base/json_list.h"
#include "core/model/rule_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString RuleAction::text(const QString& field) const {
  const auto found = fields.find(field);
  return found == fields.end() || found->second.isEmpty() ? QString() : found->second.front();
}

QStringList RuleAction::list(const QString& field) const {
  const auto found = fields.find(field);
  return found == fields.end() ? QStringList() : found->second;
}

QStringList RuleAction::list(const QString& field, const QString& language) const {
  for (const QString& wanted : {language, language.section(u'_', 0, 0)}) {
    if (const auto found = fields.find(field + u'.' + wanted); found != fields.end())
      return found->second;
  }
  return list(field);
}

Json model::contentOf(const RuleAction& action) {
  Json::Object content{{u"do"_s, action.name}};
  for (const auto& [name, values] : action.fields)
    content.emplace(name, values.size() == 1 ? Json(values.front()) : listOf(values));
  return content;
}

Result<RuleAction> model::ruleActionFrom(const Json& content, const QString& place) {
  if (!content.object())
    return failure(ErrorKind::Usage, "file.wrong_kind"_L1, {place});
  JsonFields fields(content, place);
  RuleAction action;
  fields.read("do"_L1, action.name);
  for (const auto& [name, value] : *content.object()) {
    if (name == "do"_L1)
      continue;
    const QByteArray latin = name.toLatin1();
    QStringList& values = action.fields[name];
    if (const QString* text = value.string()) {
      (void)fields.member(QLatin1StringView(latin));
      values.append(*text);
    } else {
      readTexts(fields, QLatin1StringView(latin), values);
    }
  }
  MUNIMENT_TRY(fields.finish());
  return action;
}

} // namespace muniment
