#pragma once

#include "core/store/sending_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Keeps what the messenger says of its templates and of our number, in the place of what it said before. A cache, so
/// without an entry. Run under the seat of the connector.
/// `{templates}`
struct KeepServiceFacts final {
  static constexpr auto kName = QLatin1StringView("sending.keep-facts");
  static constexpr Permission kPermission = Permission::CaptureItem;

  QString peer;
  std::vector<store::SendingRepository::Template> templates;
  store::SendingRepository::Number number;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
