#pragma once

#include "core/store/writer.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// Ends what was marked private and whose days are over, unless a hold or an open case keeps it. The steps follow each
/// other and may be stopped at any moment: each goes on where it was. Run by the agent.
class PrivateEnd final {
 public:
  PrivateEnd(store::Writer& writer, Services& services) : m_writer(&writer), m_services(&services) {}

  /// Takes it out of the tables, holds read again in the same transaction. Tells whether something waits for its end:
  /// objects and traces that must go, and a certificate. Nothing is due while no time is proven.
  [[nodiscard]] Result<bool> takeOut();
  [[nodiscard]] Result<void> destroyObjects();
  /// Says what was destroyed, once nothing of it is left.
  [[nodiscard]] Result<void> certify();

 private:
  store::Writer* m_writer;
  Services* m_services;
};

} // namespace muniment::workspace
