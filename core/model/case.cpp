#include "core/model/case.h"

#include "core/base/json_list.h"
#include "core/model/case_value.h"

#include <QtCore/QRegularExpression>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds = {"partner"_L1, "business"_L1, "onboarding"_L1, "contract"_L1};
constexpr std::array kStatuses = {"open"_L1, "waiting"_L1, "closed"_L1};
constexpr qsizetype kLongestField = 40;

} // namespace

Json model::contentOf(const CaseValue& value) {
  return Json::Object{
      {u"at"_s, value.at.toString()}, {u"by"_s, value.by}, {u"source"_s, value.source}, {u"text"_s, value.text}};
}

CaseValue model::caseValueFrom(const Json& content) {
  return {content.text(u"text"), content.text(u"by"), content.text(u"source"), valueAt<Instant>(content, u"at")};
}

QString Case::value(const QString& field) const {
  const auto found = fields.find(field);
  return found == fields.end() ? QString() : found->second.text;
}

Case::Status Case::status() const { return caseStatusFrom(value(casefield::kStatus)).value_or(Status::Open); }

std::optional<ActorId> Case::owner() const { return ActorId::parse(value(casefield::kOwner)); }

std::optional<ActorId> Case::deputy() const { return ActorId::parse(value(casefield::kDeputy)); }

QDate Case::due() const { return QDate::fromString(value(casefield::kDue), Qt::ISODate); }

QLatin1StringView model::nameOf(Case::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<Case::Kind> model::caseKindFrom(QStringView name) { return namedIn<Case::Kind>(kKinds, name); }

QLatin1StringView model::nameOf(Case::Status status) { return kStatuses[static_cast<std::size_t>(status)]; }

std::optional<Case::Status> model::caseStatusFrom(QStringView name) { return namedIn<Case::Status>(kStatuses, name); }

bool model::isCaseField(QStringView name) {
  static const QRegularExpression form(u"\\A[a-z][a-z0-9]*(-[a-z0-9]+)*\\z"_s);
  return name.size() <= kLongestField && form.match(name.toString()).hasMatch();
}

bool model::isDayField(QStringView name) { return name == casefield::kDue || name.endsWith("-date"_L1); }

QString model::aggregateOf(const CaseId& id) { return u"case:"_s + id.toString(); }

Json model::contentOf(const Case& file) {
  Json::Object fields;
  for (const auto& [name, value] : file.fields)
    fields.emplace(name, contentOf(value));
  Json::Array references;
  for (const Case::Reference& reference : file.references)
    references.emplace_back(Json::Object{{u"number"_s, reference.number}, {u"system"_s, reference.system}});
  Json::Array members;
  for (const ActorId& member : file.members)
    members.emplace_back(member.toString());
  Json::Object content{{u"changed_at"_s, file.changedAt.toString()},
                       {u"fields"_s, std::move(fields)},
                       {u"id"_s, file.id.toString()},
                       {u"kind"_s, nameOf(file.kind)},
                       {u"matter"_s, orNull(file.matter)},
                       {u"members"_s, std::move(members)},
                       {u"number"_s, file.number},
                       {u"opened_at"_s, file.openedAt.toString()},
                       {u"opened_by"_s, file.openedBy},
                       {u"references"_s, std::move(references)},
                       {u"restricted"_s, file.isRestricted}};
  if (!file.folders.empty())
    content.emplace(u"folders"_s, listOf(file.folders));
  return content;
}

Result<Case> model::caseFrom(const Json& content) {
  Case file;
  file.id = valueAt<CaseId>(content, u"id");
  file.number = content.text(u"number");
  file.kind = caseKindFrom(content.text(u"kind")).value_or(Case::Kind::Partner);
  if (const Json::Object* fields = content.at(u"fields").object()) {
    for (const auto& [name, value] : *fields)
      file.fields.emplace(name, caseValueFrom(value));
  }
  for (const Json& reference : listAt(content, u"references"))
    file.references.push_back({reference.text(u"system"), reference.text(u"number")});
  for (const QString& folder : textsAt(content, u"folders"))
    file.folders.push_back(folder);
  for (const Json& member : listAt(content, u"members"))
    file.members.insert(ActorId::parse(member.string() ? *member.string() : QString()).value_or(ActorId()));
  file.isRestricted = content.at(u"restricted") == Json(true);
  file.matter = optionalAt<MatterId>(content, u"matter");
  file.openedAt = valueAt<Instant>(content, u"opened_at");
  file.openedBy = content.text(u"opened_by");
  file.changedAt = valueAt<Instant>(content, u"changed_at");
  return exactly(std::move(file), content);
}

} // namespace muniment
