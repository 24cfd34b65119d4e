#pragma once

#include "core/workspace/disposition/triage_queries.h"

namespace muniment::workspace {

/// Takes it out of everybody's sight at once: from now on it belongs to a matter without members. What business was
/// done with is refused.
[[nodiscard]] Result<void> hidePrivate(CommandContext& context, const UndecidedLine& line, TriageDecision& decision,
                                       EntryDraft& draft);
/// Puts it back to where it was, for whoever hid it.
[[nodiscard]] Result<void> showPrivate(CommandContext& context, const TriageDecision& hidden, EntryDraft& draft);

/// What is private, in numbers and ids alone: one's own marks, or everybody's for whoever sees the journal of access.
struct PrivateContent final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  static constexpr int kMost = 500;

  std::optional<TriageId> after = {};

  struct Line final {
    TriageDecision decision; ///< standing: private, or destroyed
    QString author;          ///< name of whoever marked it
    std::optional<CertificateId> certificate;
  };
  struct Answer final {
    std::vector<Line> lines;
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
