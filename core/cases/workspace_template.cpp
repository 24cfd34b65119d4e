#include "core/cases/workspace_template.h"

#include "core/base/json.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <set>

namespace muniment::cases {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMost = 100; ///< folders, lines, needs
constexpr qsizetype kLongest = 200;

Failure wrong(const QString& what) { return failure(ErrorKind::Usage, "case.template_wrong"_L1, {what}); }

Result<void> onlyKnows(const Json& content, const std::set<QString>& known) {
  if (!content.object())
    return wrong(u"{"_s);
  for (const auto& [name, value] : *content.object()) {
    if (!known.contains(name))
      return wrong(name);
  }
  return {};
}

Result<QString> textAt(const Json& content, const QString& member, bool isNeeded) {
  const Json& value = content.at(member);
  if (value.isNull() && !isNeeded)
    return QString();
  if (!value.string() || value.string()->size() > kLongest || (isNeeded && value.string()->trimmed().isEmpty()))
    return wrong(member);
  return value.string()->simplified();
}

Result<QStringList> textsAt(const Json& content, const QString& member) {
  QStringList texts;
  if (content.at(member).isNull())
    return texts;
  const Json::Array* list = content.at(member).array();
  if (!list || list->size() > kMost)
    return wrong(member);
  for (const Json& text : *list) {
    if (!text.string() || text.string()->trimmed().isEmpty() || text.string()->size() > kLongest)
      return wrong(member);
    texts.append(text.string()->simplified());
  }
  return texts;
}

Result<WorkspaceTemplate::Filing> filingFrom(const Json& content, const QStringList& folders) {
  MUNIMENT_TRY(onlyKnows(content, {u"class"_s, u"folder"_s, u"needs"_s, u"type"_s, u"when"_s}));
  WorkspaceTemplate::Filing line;
  MUNIMENT_TRY_LET(type, textAt(content, u"type"_s, true));
  MUNIMENT_TRY_LET(folder, textAt(content, u"folder"_s, false));
  MUNIMENT_TRY_LET(recordClass, textAt(content, u"class"_s, false));
  MUNIMENT_TRY_LET(needs, textsAt(content, u"needs"_s));
  line = {type, {}, folder, recordClass, needs};
  if (!folder.isEmpty() && !folders.contains(folder))
    return wrong(folder);
  if (std::ranges::any_of(needs, [](const QString& name) { return !isCaseField(name); }))
    return wrong(u"needs"_s);
  if (content.at(u"when").isNull())
    return line;
  if (!content.at(u"when").object())
    return wrong(u"when"_s);
  for (const auto& [name, value] : *content.at(u"when").object()) {
    if (!isCaseField(name) || !value.string())
      return wrong(name);
    line.when.emplace(name, *value.string());
  }
  return line;
}

} // namespace

const WorkspaceTemplate::Filing* WorkspaceTemplate::filingOf(const QString& type,
                                                             const std::map<QString, QString>& context) const {
  const auto fits = [&](const Filing& line, const QString& wanted) {
    return line.type == wanted && std::ranges::all_of(line.when, [&](const auto& condition) {
             const auto said = context.find(condition.first);
             return said != context.end() && said->second == condition.second;
           });
  };
  for (const QString& wanted : {type, u"*"_s}) {
    const auto found = std::ranges::find_if(filing, [&](const Filing& line) { return fits(line, wanted); });
    if (found != filing.end())
      return &*found;
  }
  return nullptr;
}

Result<WorkspaceTemplate> workspaceTemplateFrom(const QByteArray& bytes) {
  MUNIMENT_TRY_LET(content, parseJson(bytes));
  MUNIMENT_TRY(
      onlyKnows(content, {u"checklist"_s, u"filing"_s, u"folders"_s, u"id"_s, u"kind"_s, u"objects"_s, u"title"_s}));
  WorkspaceTemplate made;
  MUNIMENT_TRY_LET(id, textAt(content, u"id"_s, true));
  MUNIMENT_TRY_LET(title, textAt(content, u"title"_s, true));
  MUNIMENT_TRY_LET(checklist, textAt(content, u"checklist"_s, false));
  MUNIMENT_TRY_LET(objects, textsAt(content, u"objects"_s));
  MUNIMENT_TRY_LET(folders, textsAt(content, u"folders"_s));
  const auto kind = caseKindFrom(content.text(u"kind"));
  if (!isCaseField(id))
    return wrong(u"id"_s);
  if (!kind)
    return wrong(u"kind"_s);
  if (QStringList(folders).removeDuplicates() > 0)
    return wrong(u"folders"_s);
  made = {id, title, *kind, objects, folders, checklist, {}};
  if (content.at(u"filing").isNull())
    return made;
  const Json::Array* lines = content.at(u"filing").array();
  if (!lines || lines->size() > kMost)
    return wrong(u"filing"_s);
  for (const Json& line : *lines) {
    MUNIMENT_TRY_LET(read, filingFrom(line, folders));
    made.filing.push_back(std::move(read));
  }
  return made;
}

Result<std::map<QString, QByteArray>> builtInTemplates() {
  std::map<QString, QByteArray> texts;
  const QDir folder(u":/workspaces"_s);
  for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
      return wrong(name);
    texts.emplace(name.section(u'.', 0, 0), file.readAll());
  }
  return texts;
}

} // namespace muniment::cases
