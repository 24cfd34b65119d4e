#pragma once

#include "core/model/person_request.h"
#include "core/records/declaration/context.h"
#include "core/store/person_request_repository.h"

namespace muniment::workspace {

struct Services;

/// What a person said in one conversation, by what stands against destroying it. A message counts once: a hold goes
/// before a case, a case before a record.
struct ConcernedConversation final {
  store::SpokenConversation conversation;
  std::int64_t messages = 0;
  std::int64_t held = 0;
  std::int64_t inCase = 0; ///< of an open case
  std::int64_t kept = 0;   ///< in records
  std::int64_t free = 0;
  std::vector<records::Run> freeRuns; ///< where the free ones are

  void take(const store::SpokenMessage& message, bool isHeld, bool isInCase);
};

/// Within the scope of whoever answers. What only a case of others keeps counts as held: why is not for these eyes.
[[nodiscard]] Result<std::vector<ConcernedConversation>> concernedBy(store::Connection& connection, Services& services,
                                                                     const PersonId& person, const Scope& scope);

} // namespace muniment::workspace
