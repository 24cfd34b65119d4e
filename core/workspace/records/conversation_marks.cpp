#include "core/workspace/records/conversation_marks.h"

#include "core/access/scope_maker.h"
#include "core/store/conversation_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/message_repository.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Stretch = ConversationMarks::Stretch;

/// In order; what touches or overlaps becomes one.
std::vector<Stretch> joined(std::vector<Stretch> stretches) {
  std::ranges::sort(stretches);
  std::vector<Stretch> done;
  for (const Stretch& stretch : stretches) {
    if (!done.empty() && stretch.first <= done.back().second + 1)
      done.back().second = std::max(done.back().second, stretch.second);
    else
      done.push_back(stretch);
  }
  return done;
}

} // namespace

Result<ConversationMarks::Answer> ConversationMarks::answer(QueryContext& context) const {
  store::ConversationRepository conversations(context.connection);
  MUNIMENT_TRY_LET(stored, conversations.byId(conversation, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  store::RecordMemberRepository members(context.connection);
  MUNIMENT_TRY_LET(stretches, members.stretches(conversation, context.scope()));
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection, today, access::ScopeMaker::system()));
  std::vector<RecordId> records;
  for (const store::RecordStretch& stretch : stretches)
    records.push_back(stretch.record);
  MUNIMENT_TRY_LET(heldRecords, coverage.onRecords(records));
  std::vector<Stretch> declared;
  std::vector<Stretch> held;
  for (const store::RecordStretch& stretch : stretches) {
    declared.emplace_back(stretch.first, stretch.last);
    if (heldRecords.contains(stretch.record))
      held.emplace_back(stretch.first, stretch.last);
  }
  if (!coverage.onConversation(stored->number).empty()) {
    MUNIMENT_TRY_LET(total, store::MessageRepository(context.connection).nextPosition(stored->number, context.scope()));
    if (total > 0)
      held.assign(1, {0, total - 1});
  } else {
    MUNIMENT_TRY_LET(single, coverage.singlyIn(stored->number));
    for (const std::int64_t position : single)
      held.emplace_back(position, position);
  }
  return Answer{joined(std::move(declared)), joined(std::move(held))};
}

} // namespace muniment::workspace
