#include "core/cases/checklist.h"

#include "core/base/json.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <set>

namespace muniment::cases {
namespace {

using namespace Qt::StringLiterals;

Failure wrong(const QString& what) { return failure(ErrorKind::Usage, "case.checklist_unreadable"_L1, {what}); }

Result<Checklist::Step> stepFrom(const Json& content) {
  static const std::set<QString> known{u"days"_s, u"evidence"_s, u"title"_s};
  const Json::Object* members = content.object();
  if (!members || content.text(u"title").isEmpty())
    return wrong(u"title"_s);
  for (const auto& [name, value] : *members) {
    if (!known.contains(name))
      return wrong(name);
  }
  const std::int64_t days = content.number(u"days");
  if (days < 0 || days > 3650)
    return wrong(u"days"_s);
  return Checklist::Step{content.text(u"title"), content.at(u"evidence") == Json(true), static_cast<int>(days)};
}

} // namespace

Result<Checklist> checklistFrom(const QByteArray& bytes) {
  static const std::set<QString> known{u"id"_s, u"kind"_s, u"steps"_s, u"title"_s};
  MUNIMENT_TRY_LET(content, parseJson(bytes));
  if (!content.object())
    return wrong(u"id"_s);
  for (const auto& [name, value] : *content.object()) {
    if (!known.contains(name))
      return wrong(name);
  }
  const auto kind = caseKindFrom(content.text(u"kind"));
  const Json::Array* steps = content.at(u"steps").array();
  Checklist checklist{content.text(u"id"), content.text(u"title"), kind.value_or(Case::Kind::Partner), {}};
  if (!kind || checklist.id.isEmpty() || checklist.title.isEmpty() || !steps || steps->empty())
    return wrong(u"kind"_s);
  for (const Json& step : *steps) {
    MUNIMENT_TRY_LET(read, stepFrom(step));
    checklist.steps.push_back(std::move(read));
  }
  return checklist;
}

Result<std::vector<Checklist>> builtInChecklists() {
  std::vector<Checklist> checklists;
  const QDir folder(u":/checklists"_s);
  for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
      return wrong(name);
    MUNIMENT_TRY_LET(checklist, checklistFrom(file.readAll()));
    checklists.push_back(std::move(checklist));
  }
  return checklists;
}

} // namespace muniment::cases
