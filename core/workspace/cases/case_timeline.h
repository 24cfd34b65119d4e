#pragma once

#include "core/model/access_act.h"
#include "core/model/case_event.h"
#include "core/model/message.h"
#include "core/model/question.h"
#include "core/workspace/command.h"
#include "core/workspace/documents/document_summary.h"

namespace muniment::workspace {

/// One thing on the time axis of a case. Which of the optional members is there follows from the kind.
struct CaseMoment final {
  enum class Kind : std::uint8_t { Event, Message, Document, Question, Answer };
  /// Its place on the axis.
  struct Place final {
    Instant at;
    QString key; ///< aggregate; of an answer that of the question and its number
    friend std::strong_ordering operator<=>(const Place&, const Place&) = default;
  };

  Kind kind = Kind::Event;
  Place place;
  QString who;     ///< name of an actor, a speaker, a partner or a peer; text from outside
  QString subject; ///< aggregate that it shows and that can be opened; empty where there is none
  std::optional<CaseEvent> event;
  std::optional<Message> message;
  QString conversation; ///< title, of a message
  bool isOurs = false;  ///< of a message or a document: it went out from us
  std::optional<DocumentSummary> document;
  std::optional<Question> question;
  std::int32_t answer = -1; ///< which one of the question
};

/// The time axis of a case, a page at a time: what was said in it and what happened in all that is linked to it.
struct CaseTimeline final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  struct Answer final {
    std::vector<CaseMoment> moments; ///< oldest first
    bool hasEarlier = false;
    bool hasLater = false;
    std::optional<MatterId> matter;
  };
  CaseId file;
  std::optional<CaseMoment::Place> before; ///< the page that ends before this; neither: the newest page
  std::optional<CaseMoment::Place> after;  ///< the page that begins after this
  int limit = 100;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
