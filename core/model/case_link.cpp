#include "core/model/case_link.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds = {"conversation"_L1, "messages"_L1, "document"_L1, "item"_L1,
                               "record"_L1,       "question"_L1, "sending"_L1};
constexpr std::array kStances = {"none"_L1, "approves"_L1, "disputes"_L1};

Json messageOrNull(MessageId message) { return message.isNull() ? Json() : Json(message.toString()); }

} // namespace

QLatin1StringView model::nameOf(CaseLink::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<CaseLink::Kind> model::caseLinkKindFrom(QStringView name) {
  return namedIn<CaseLink::Kind>(kKinds, name);
}

QLatin1StringView model::nameOf(CaseLink::Stance stance) { return kStances[static_cast<std::size_t>(stance)]; }

std::optional<CaseLink::Stance> model::caseStanceFrom(QStringView name) {
  return namedIn<CaseLink::Stance>(kStances, name);
}

QString model::aggregateOf(const CaseLinkId& id) { return u"case-link:"_s + id.toString(); }

Json model::contentOf(const CaseLink& link) {
  Json::Object content{{u"at"_s, link.at.toString()},           {u"by"_s, link.by},
                       {u"case"_s, link.file.toString()},       {u"concerns"_s, link.concerns},
                       {u"first"_s, messageOrNull(link.first)}, {u"id"_s, link.id.toString()},
                       {u"kind"_s, nameOf(link.kind)},          {u"last"_s, messageOrNull(link.last)},
                       {u"matter"_s, orNull(link.matter)},      {u"note"_s, link.note},
                       {u"stance"_s, nameOf(link.stance)},      {u"target"_s, link.target}};
  if (!link.folder.isEmpty())
    content.emplace(u"folder"_s, link.folder);
  return content;
}

Result<CaseLink> model::caseLinkFrom(const Json& content) {
  CaseLink link;
  link.id = valueAt<CaseLinkId>(content, u"id");
  link.file = valueAt<CaseId>(content, u"case");
  link.kind = caseLinkKindFrom(content.text(u"kind")).value_or(CaseLink::Kind::Conversation);
  link.target = content.text(u"target");
  link.first = valueAt<MessageId>(content, u"first");
  link.last = valueAt<MessageId>(content, u"last");
  link.stance = caseStanceFrom(content.text(u"stance")).value_or(CaseLink::Stance::None);
  link.concerns = content.text(u"concerns");
  link.folder = content.text(u"folder");
  link.note = content.text(u"note");
  link.by = content.text(u"by");
  link.at = valueAt<Instant>(content, u"at");
  link.matter = optionalAt<MatterId>(content, u"matter");
  return exactly(std::move(link), content);
}

} // namespace muniment
