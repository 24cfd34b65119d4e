#include "core/model/triage.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;
using Kind = TriageDecision::Kind;
using Reason = TriageDecision::Reason;

constexpr std::array kKinds = {"open"_L1, "later"_L1, "not-record"_L1, "private"_L1, "destroyed"_L1};
constexpr std::array kReasonNames = {""_L1, "no-business"_L1, "personal"_L1, "kept-elsewhere"_L1, "passing"_L1};
constexpr std::array kReasons = {Reason::NoBusiness, Reason::Personal, Reason::KeptElsewhere, Reason::Passing};

template <class E, std::size_t N>
std::optional<E> named(const std::array<QLatin1StringView, N>& names, QStringView name) {
  const auto found = std::ranges::find_if(names, [&](QLatin1StringView one) { return one == name; });
  return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

} // namespace

QString TriageDecision::subject() const {
  return conversation ? conversation->toString() : item ? item->toString() : QString();
}

MatterId model::privateMatter() {
  return MatterId::parse(u"00000000-0000-7000-8000-707269766174").value_or(MatterId());
}

std::span<const Reason> model::allTriageReasons() { return kReasons; }
QLatin1StringView model::nameOf(Kind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
QLatin1StringView model::nameOf(Reason reason) { return kReasonNames.at(static_cast<std::size_t>(reason)); }
std::optional<Kind> model::triageKindFrom(QStringView name) { return named<Kind>(kKinds, name); }
std::optional<Reason> model::triageReasonFrom(QStringView name) { return named<Reason>(kReasonNames, name); }

QString model::aggregateOf(const TriageId& id) { return u"triage:"_s + id.toString(); }

Json model::contentOf(const TriageDecision& decision) {
  Json::Object content{{u"at"_s, decision.at.toString()},
                       {u"author"_s, decision.author.toString()},
                       {u"conversation"_s, orNull(decision.conversation)},
                       {u"id"_s, decision.id.toString()},
                       {u"item"_s, orNull(decision.item)},
                       {u"kind"_s, nameOf(decision.kind)},
                       {u"messages"_s, decision.messages},
                       {u"reason"_s, nameOf(decision.reason)},
                       {u"until"_s, orNull(decision.until)}};
  if (decision.kind == Kind::Private)
    content.emplace(u"from"_s, orNull(decision.from));
  if (decision.kind == Kind::Destroyed)
    content.emplace(u"execution"_s, orNull(decision.execution));
  return content;
}

Result<TriageDecision> model::triageDecisionFrom(const Json& content) {
  TriageDecision decision;
  decision.at = valueAt<Instant>(content, u"at");
  decision.author = valueAt<ActorId>(content, u"author");
  decision.conversation = optionalAt<ConversationId>(content, u"conversation");
  decision.id = valueAt<TriageId>(content, u"id");
  decision.item = optionalAt<ItemId>(content, u"item");
  decision.kind = triageKindFrom(content.text(u"kind")).value_or(Kind::Open);
  decision.messages = content.number(u"messages");
  decision.reason = triageReasonFrom(content.text(u"reason")).value_or(Reason::None);
  if (const QDate day = QDate::fromString(content.text(u"until"), Qt::ISODate); day.isValid())
    decision.until = day;
  decision.from = optionalAt<MatterId>(content, u"from");
  decision.execution = optionalAt<SnapshotId>(content, u"execution");
  return exactly(std::move(decision), content);
}

} // namespace muniment
