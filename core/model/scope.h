#pragma once

#include "core/model/ids.h"

#include <set>

namespace muniment::access {
class ScopeMaker;
}

namespace muniment {
inline namespace model {

/// Who may see what. Made only by core/access; every repository query takes one.
class Scope final {
 public:
  /// Content outside every matter, and inside the matters listed.
  [[nodiscard]] bool mayViewContent() const { return m_content; }
  /// Everything: custodian holds, destruction, verification.
  [[nodiscard]] bool isSystem() const { return m_system; }
  /// Ledger entries of every matter, for auditors.
  [[nodiscard]] bool seesWholeLedger() const { return m_system || m_wholeLedger; }
  /// Who looked at what: for auditors and the privacy officer.
  [[nodiscard]] bool seesJournal() const { return m_system || m_journal; }
  [[nodiscard]] const std::set<MatterId>& matters() const { return m_matters; }
  [[nodiscard]] bool sees(const std::optional<MatterId>& matter) const {
    return m_system || (m_content && (!matter || m_matters.contains(*matter)));
  }

 private:
  friend class muniment::access::ScopeMaker;
  Scope() = default;
  bool m_content = false;
  bool m_system = false;
  bool m_wholeLedger = false;
  bool m_journal = false;
  std::set<MatterId> m_matters;
};

} // namespace model
} // namespace muniment
