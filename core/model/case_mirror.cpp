#include "core/model/case_mirror.h"

#include "core/base/json_list.h"
#include "core/model/case_value.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

Json objectOf(const std::map<QString, QString>& values) {
  Json::Object object;
  for (const auto& [name, value] : values)
    object.emplace(name, value);
  return object;
}

std::map<QString, QString> valuesAt(const Json& content, QStringView member) {
  std::map<QString, QString> values;
  if (const Json::Object* object = content.at(member).object()) {
    for (const auto& [name, value] : *object)
      values.emplace(name, value.string() ? *value.string() : QString());
  }
  return values;
}

} // namespace

QString model::aggregateOf(const CaseMirrorId& id) { return u"case-mirror:"_s + id.toString(); }

Json model::contentOf(const CaseMirror& mirror) {
  Json::Array conflicts;
  for (const CaseMirror::Conflict& conflict : mirror.conflicts)
    conflicts.emplace_back(Json::Object{{u"base"_s, conflict.base},
                                        {u"field"_s, conflict.field},
                                        {u"ours"_s, conflict.ours},
                                        {u"since"_s, conflict.since.toString()},
                                        {u"theirs"_s, conflict.theirs}});
  Json::Object content{{u"base"_s, objectOf(mirror.base)},     {u"case"_s, mirror.file.toString()},
                       {u"conflicts"_s, std::move(conflicts)}, {u"heard_at"_s, orNull(mirror.heardAt)},
                       {u"id"_s, mirror.id.toString()},        {u"link"_s, mirror.link},
                       {u"matter"_s, orNull(mirror.matter)},   {u"peer"_s, mirror.peer},
                       {u"remote_id"_s, mirror.remoteId},      {u"sent"_s, objectOf(mirror.sent)},
                       {u"version"_s, mirror.version}};
  if (!mirror.kept.empty())
    content.emplace(u"kept"_s, listOf(mirror.kept));
  return content;
}

Result<CaseMirror> model::caseMirrorFrom(const Json& content) {
  CaseMirror mirror;
  mirror.id = valueAt<CaseMirrorId>(content, u"id");
  mirror.file = valueAt<CaseId>(content, u"case");
  mirror.peer = content.text(u"peer");
  mirror.remoteId = content.text(u"remote_id");
  mirror.link = content.text(u"link");
  mirror.version = content.text(u"version");
  for (const QString& name : textsAt(content, u"kept"))
    mirror.kept.insert(name);
  mirror.base = valuesAt(content, u"base");
  mirror.sent = valuesAt(content, u"sent");
  for (const Json& conflict : listAt(content, u"conflicts"))
    mirror.conflicts.push_back({conflict.text(u"field"), conflict.text(u"base"), conflict.text(u"ours"),
                                conflict.text(u"theirs"), valueAt<Instant>(conflict, u"since")});
  mirror.heardAt = optionalAt<Instant>(content, u"heard_at");
  mirror.matter = optionalAt<MatterId>(content, u"matter");
  return exactly(std::move(mirror), content);
}

} // namespace muniment
