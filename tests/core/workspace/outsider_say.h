#pragma once

#include "core/capture/corroboration.h"
#include "core/store/conversation_repository.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/records/record_queries.h"
#include "tests/core/workspace/outsider_answers.h"

namespace muniment::tests {

// What somebody reads of an answer, as text.

using Both = std::array<const SecretIds*, 2>;

inline Both both(TwinWorkspace& twin) { return {&twin.open(), &twin.secrets()}; }

inline QString say(std::int64_t number) { return QString::number(number); }
inline QString say(const Json& json) {
  const auto bytes = canonicalJson(json);
  return bytes ? QString::fromUtf8(*bytes) : u"?"_s;
}
template <class V>
requires requires(const V& value) { contentOf(value); }
inline QString say(const V& value) { return say(contentOf(value)); }
inline QString say(const Message& message) { return message.text; }
inline QString say(const Certificate& certificate) { return QString::fromUtf8(certificate.line); }
inline QString say(const ConversationId& id) { return id.toString(); }
inline QString say(const store::NameCount& count) { return count.name + say(count.conversations); }
inline QString say(const ConversationSummary& summary) {
  return say(summary.conversation) + say(summary.messages) + summary.lastText;
}
inline QString say(const store::RecordSummary& summary) { return say(summary.record); }
inline QString say(const store::RecordMember& member) { return member.message.text; }
inline QString say(const store::Membership& membership) { return membership.number; }
inline QString say(const workspace::FilePlan::Place& place) {
  return say(place.value) + u' ' + say(place.records) + u' ' + say(place.recordsBelow);
}
inline QString say(const workspace::HoldsPage::Line& line) {
  return say(line.hold) + say(line.custodians) + say(line.acknowledged);
}
inline QString say(const workspace::SnapshotSummary& summary) {
  return say(summary.snapshot) + u' ' + say(summary.progress.total) + u' ' + say(summary.progress.held);
}
inline QString say(const workspace::ReviewedItem& item) {
  return item.number + item.title + item.holds.join(u',') + (item.held ? u" held"_s : QString());
}
inline QString say(const workspace::SearchMessages::Hit& hit) { return hit.conversationTitle + hit.snippet; }
inline QString say(const workspace::GroupOfDue& group) {
  return group.code + u' ' + say(group.year) + u' ' + say(group.records) + u' ' + say(group.undecided);
}
inline QString say(const capture::KnownMessage& message) { return message.id.toString(); }
inline QString say(const workspace::TranscriptDensity::Slice& slice) {
  return say(slice.first) + u'/' + say(slice.perDay);
}
/// Not the line itself, in which hashes follow from everything before.
inline QString say(const LedgerEntry& entry) {
  const auto line = parseJson(entry.line);
  return entry.verb + u' ' + entry.subject + u' ' + (line ? say(line->at(u"payload")) : u"?"_s);
}

inline QString say(const workspace::DocumentSummary& line) {
  return QStringList{line.number,
                     line.partner,
                     line.total,
                     say(static_cast<int>(line.status.transport)),
                     say(static_cast<int>(line.status.business)),
                     say(line.isDuplicate ? 1 : 0),
                     say(line.isNumberAgain ? 1 : 0),
                     say(line.isDeclared ? 1 : 0),
                     say(line.isHeld ? 1 : 0)}
      .join(u' ');
}
inline QString say(const workspace::DocumentById::Link& link) { return say(link.document) + link.number; }
inline QString say(const workspace::MissingSteps::Line& line) { return say(line.order); }

template <class T>
inline QString say(const std::vector<T>& list) {
  QStringList texts;
  for (const T& one : list)
    texts.append(say(one));
  return u'[' + texts.join(u"; "_s) + u']';
}
template <class T>
inline QString say(const std::optional<T>& value) {
  return value ? say(*value) : u"none"_s;
}

/// What the query says, by `tell`, or how it refuses.
template <class Q, class F>
QString ask(TwinWorkspace& twin, Q query, F tell) {
  const auto given = twin.outsider().ask(std::move(query)).result();
  if (given)
    return tell(*given) + u'\n';
  return u"error %1 %2\n"_s.arg(given.error().id, given.error().arguments.join(u' '));
}
template <class Q>
QString ask(TwinWorkspace& twin, Q query) {
  return ask(twin, std::move(query), [](const auto& given) { return say(given); });
}

/// The same question about something open and something restricted.
template <class F>
Answer aboutBoth(F question) {
  return [question](TwinWorkspace& twin) {
    QString text;
    for (const SecretIds* ids : both(twin))
      text += question(twin, *ids);
    return text;
  };
}

} // namespace muniment::tests
