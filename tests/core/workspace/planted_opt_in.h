#pragma once

#include "core/store/opt_in_repository.h"
#include "core/store/sending_repository.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::tests {

/// That somebody agreed to be written to, without a messenger through which they could be.
struct PlantOptIn final {
  static constexpr auto kName = QLatin1StringView("test.plant-opt-in");
  static constexpr Permission kPermission = Permission::ViewItem;

  OptIn optIn;
  std::optional<MatterId> matter;

  [[nodiscard]] Json describe() const { return contentOf(optIn); }
  [[nodiscard]] Result<Json> apply(workspace::CommandContext& context) const {
    OptIn planted = optIn;
    planted.id = OptInId::make(context.now());
    planted.at = context.now();
    planted.recordedAt = context.now();
    planted.recordedBy = context.session().actorText();
    planted.salt = makeSalt();
    store::SendingRepository::Number number;
    number.id = planted.numberId;
    MUNIMENT_TRY(store::SendingRepository(context.connection()).saveNumber(planted.peer, number, context.now()));
    MUNIMENT_TRY(store::OptInRepository(context.connection()).add(planted));
    MUNIMENT_TRY_LET(state, workspace::stateOf(aggregateOf(planted.id), planted));
    EntryDraft draft;
    draft.verb = QStringLiteral("opt-in.given");
    draft.subject = aggregateOf(planted.id);
    draft.matter = matter;
    draft.state.push_back(std::move(state));
    context.record(std::move(draft));
    return Json(Json::Object());
  }
};

} // namespace muniment::tests
