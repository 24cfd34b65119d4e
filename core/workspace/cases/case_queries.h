#pragma once

#include "core/model/case_link.h"
#include "core/model/case_milestone.h"
#include "core/model/case_mirror.h"
#include "core/model/case_proposal.h"
#include "core/model/case_step.h"
#include "core/model/case_version.h"
#include "core/model/transfer.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Which cases somebody looks at. Empty members do not narrow.
struct CaseFilter final {
  std::optional<Case::Kind> kind;
  std::optional<Case::Status> status;
  bool isOpen = false; ///< everything that is not closed
  bool isMine = false; ///< whoever asks owns it, is the deputy or a member
  bool isOverdue = false;
  QString partner;   ///< code
  QString text;      ///< in number, title, partner, references
  QString reference; ///< number of another system, exactly
};

/// A line of the list of cases.
struct CaseSummary final {
  Case file;
  QString owner;   ///< name
  QString partner; ///< name of the partner or of the party
  std::int64_t openSteps = 0;
  std::int64_t proposals = 0; ///< open ones
  std::int64_t conflicts = 0;
  bool isOverdue = false; ///< the case, or a step of it
};

/// Cases, the one that last changed first.
struct Cases final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Cursor final {
    Instant changedAt;
    CaseId id;
  };
  struct Answer final {
    std::vector<CaseSummary> cases;
    std::optional<Cursor> next; ///< nothing at the end
  };
  CaseFilter filter;
  std::optional<Cursor> after;
  int limit = 100;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// How many there are of each, for the filters of a list.
struct CaseCounts final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Answer final {
    std::int64_t all = 0;
    std::int64_t open = 0; ///< not closed
    std::int64_t mine = 0; ///< not closed; likewise below
    std::int64_t overdue = 0;
    std::int64_t conflicts = 0; ///< cases that have some
    std::int64_t proposals = 0; ///< cases that have open ones
    std::map<Case::Kind, std::int64_t> kinds;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One case with all but its time axis.
struct CaseById final {
  static constexpr Permission kPermission = Permission::ViewItem;

  /// Something filed to the case, as far as whoever asks may see it.
  struct Link final {
    CaseLink link;
    QString title; ///< text from outside
    bool isVisible = true;
  };
  struct Answer final {
    CaseSummary summary;
    std::map<QString, QString> names; ///< actors, by id, that anything here mentions
    std::vector<Link> links;
    std::vector<CaseStep> steps; ///< in their order
    std::vector<CaseMilestone> milestones;
    std::vector<CaseProposal> proposals; ///< the newest first, also decided ones
    std::vector<CaseMirror> mirrors;
    std::vector<CaseVersion> versions; ///< of its documents, oldest first
    std::vector<Transfer> transfers;   ///< that wait for somebody, the newest first
  };
  QString key; ///< id, number, or a reference that only one case has
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Cases that something belongs to or may belong to.
struct CasesOf final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Answer final {
    std::vector<CaseSummary> linked;
    std::vector<CaseSummary> suggested; ///< open ones of the same partner, or that name the number
  };
  QString target; ///< aggregate of a conversation, document, item, record or question
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Fields whose values wait for somebody, over all cases.
struct CaseProposals final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Line final {
    CaseProposal proposal;
    QString number; ///< of the case
    QString title;
  };
  int limit = 200;
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

struct CaseConflicts final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Line final {
    CaseId file;
    QString number;
    QString title;
    QString peer;
    CaseMirror::Conflict conflict;
  };
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

/// Checklists that a case can be opened with.
struct CaseChecklists final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Line final {
    QString id;
    QString title;
    std::vector<QString> steps;
  };
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
