#pragma once

#include "core/model/access_act.h"
#include "core/model/actor.h"
#include "core/store/review_repository.h"
#include "core/store/review_sample_repository.h"
#include "core/workspace/command.h"
#include "core/workspace/conversations/message_names.h"

namespace muniment::workspace {

/// The sets under review, the newest first, and how far they are.
struct ReviewSets final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Line final {
    ReviewSet set;
    QString author;
    store::ReviewCount count;
  };
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

/// One set: its batches, who works on them, and what was chosen so far.
struct ReviewProgress final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ReviewSetId set;

  struct Batch final {
    ReviewBatch batch; ///< of version 0 where nobody ever had it
    QString reviewer;
    store::ReviewCount count;
  };
  struct Reviewer final {
    std::optional<ActorId> actor; ///< nothing: the batches that nobody has
    QString name;
    std::int64_t batches = 0;
    store::ReviewCount count;
  };
  struct Answer final {
    ReviewSet set;
    std::vector<Batch> batches; ///< by number
    std::vector<Reviewer> reviewers;
    std::map<TagId, std::int64_t> tags;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Messages of a set in their order, a page at a time.
struct ReviewMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  ReviewSetId set;
  std::int64_t batch = 0; ///< 0: all
  std::int64_t after = 0; ///< ordinal of the last one of the page before
  int limit = 200;

  struct Line final {
    std::int64_t ordinal = 0;
    Message message;
    MessageNames names;
    std::vector<TagId> tags; ///< of the set that is asked about
  };
  struct Answer final {
    std::vector<Line> lines;
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// Who may be given a batch or a sample of a set.
struct Reviewers final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ReviewSetId set;
  [[nodiscard]] Result<std::vector<Actor>> answer(QueryContext& context) const;
};

/// The samples of a set, oldest first, and how far their second reviewers agree.
struct ReviewSamples final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ReviewSetId set;

  struct Line final {
    ReviewSample sample;
    QString checker;
    store::SampleCount count;
  };
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

/// Messages of a sample in their order, a page at a time. The second reviewer does not learn what the first one chose
/// before having answered.
struct SampleMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  ReviewSampleId sample;
  std::int64_t after = 0;
  int limit = 200;

  struct Line final {
    std::int64_t ordinal = 0;
    Message message;
    MessageNames names;
    QString coder;             ///< empty where it is not told yet
    std::vector<TagId> first;  ///< what the coder chose; empty where it is not told yet
    std::vector<TagId> second; ///< what the second reviewer chose last
    bool isChecked = false;
    bool agrees = false;
  };
  struct Answer final {
    std::vector<Line> lines;
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
