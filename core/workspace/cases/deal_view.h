#pragma once

#include "core/model/access_act.h"
#include "core/model/case_link.h"
#include "core/workspace/command.h"
#include "core/workspace/documents/document_summary.h"

namespace muniment::workspace {

/// The documents of a deal beside the messages that approved or disputed them, on one time axis.
struct DealView final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  /// One document, and how it stands now.
  struct Paper final {
    DocumentSummary document;
    Instant at;                                     ///< its own time where it says one, else when it was captured
    bool isOwnTime = false;                         ///< it says so itself
    std::vector<formats::edi::Finding> differences; ///< from the order that it answers, delivers or bills
  };
  /// A message that took a stand, and the state that the document had at that second.
  struct Stand final {
    CaseLink link;
    Message message;
    QString speaker;
    QString conversation; ///< title
    DocumentId document;
    formats::edi::StatusTracks then; ///< what the answers that were there by then make of it
    bool wasCaptured = false;        ///< the document was in the workspace by then
    std::int64_t answersSince = 0;   ///< that came after the message and may say otherwise
    QString digest;                  ///< SHA-256 of the bytes of the file that the message speaks of
  };
  struct Answer final {
    std::vector<Paper> papers; ///< oldest first
    std::vector<Stand> stands; ///< oldest first
    std::optional<MatterId> matter;
  };
  CaseId file;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
