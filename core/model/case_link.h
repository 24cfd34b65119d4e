#pragma once

#include "core/model/case.h"
#include "core/model/message.h"

namespace muniment {
inline namespace model {

using CaseLinkId = Id<struct CaseLinkTag>;

/// Something that belongs to a case.
struct CaseLink final {
  enum class Kind : std::uint8_t {
    Conversation, ///< all of it, also what comes
    Messages,     ///< one message, or from one to another of the same conversation
    Document,
    Item,
    Record,
    Question,
    Sending ///< a message of ours on its way
  };
  /// What the messages say about a document.
  enum class Stance : std::uint8_t { None, Approves, Disputes };

  CaseLinkId id;
  CaseId file;
  Kind kind = Kind::Conversation;
  QString target;  ///< aggregate; of messages the conversation
  MessageId first; ///< of messages
  MessageId last;  ///< the same where it is one message
  Stance stance = Stance::None;
  QString concerns; ///< aggregate of the document that the stance is about
  QString folder;   ///< of the case; empty: in none
  QString note;
  QString by; ///< actor
  Instant at;
  std::optional<MatterId> matter; ///< of the case
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(CaseLink::Kind kind);
[[nodiscard]] std::optional<CaseLink::Kind> caseLinkKindFrom(QStringView name);
[[nodiscard]] QLatin1StringView nameOf(CaseLink::Stance stance);
[[nodiscard]] std::optional<CaseLink::Stance> caseStanceFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const CaseLinkId& id);
[[nodiscard]] Json contentOf(const CaseLink& link);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CaseLink> caseLinkFrom(const Json& content);

} // namespace model
} // namespace muniment
