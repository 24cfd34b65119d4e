#pragma once

#include "app/ctl/line.h"
#include "core/workspace/conversations/collection.h"

namespace muniment::ctl {

/// What the command line says of how an export came to us.
struct CollectionOptions final {
  std::string collector, custodian, device, system, app, number, handOver, handedOverOn, media, announced;

  void addTo(Line& line);
  [[nodiscard]] Result<workspace::CollectionFacts> read() const;
};

[[nodiscard]] Json statementJson(const workspace::CollectionStatement& statement, const ConversationSource& source);

} // namespace muniment::ctl
