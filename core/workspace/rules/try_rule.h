#pragma once

#include "core/base/progress.h"
#include "core/model/rule.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Runs a rule over what happened, with the eyes of whoever asks and without any effect: what it would have met, the
/// newest first. Imported history counts too, because it is what there is of the past.
struct TryRule final {
  static constexpr Permission kPermission = Permission::ManageRules;

  struct Hit final {
    QString event;
    Instant at;
    QString subject;
    QString words; ///< how to recognise it; text from outside
    bool isImported = false;
    std::optional<std::int64_t> audience = {}; ///< how many people it concerns, where the rule would tell those
  };
  struct Answer final {
    std::vector<Hit> hits;        ///< newest first, at most `limit`
    std::int64_t met = 0;         ///< all of them, as far as was looked
    std::int64_t looked = 0;      ///< events that were looked at
    bool isComplete = true;       ///< the whole past was looked at, as far as it was asked for
    bool isTooSlow = false;       ///< a pattern reached its bound; such events are not counted
    std::optional<Instant> until; ///< how far back was looked
  };
  RuleDefinition definition;
  std::optional<Instant> since = {};
  int limit = 200;
  int milliseconds = 10'000; ///< after which it stops
  SharedProgress progress = {};
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
