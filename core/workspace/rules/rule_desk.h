#pragma once

#include "core/ledger/tail.h"
#include "core/rules/rule_book.h"
#include "core/store/read_pool.h"
#include "core/store/writer.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// What the agent does for rules: follows the ledger, portion by portion, wakes what waits, and heeds the clock. What
/// an event led to and how far the ledger was followed are one transaction, so a fall loses and repeats nothing.
class RuleDesk final {
 public:
  RuleDesk(store::Writer& writer, store::ReadPool& readers, Services& services, std::int64_t token)
      : m_writer(&writer), m_readers(&readers), m_services(&services), m_token(token) {}

  /// One portion; tells whether there was anything to do.
  [[nodiscard]] Result<bool> work();

 private:
  struct Met final {
    RuleId rule;
    rules::EventFacts event;
    rules::Meeting::What what;
    std::int64_t seq = 0;
  };
  /// What a look at the ledger found, before anything is written.
  struct Portion final {
    store::TailCursor from;
    std::optional<store::TailCursor> until; ///< none: there is nothing new
    std::vector<Met> met;
    bool isAnyAwake = false; ///< something waits and is due, or the clock says so
    bool isIdle = false;     ///< no rule is on
  };

  [[nodiscard]] Result<Portion> look(store::Connection& connection) const;
  [[nodiscard]] Result<void> follow(const Portion& portion) const;
  [[nodiscard]] Result<void> wake() const;
  template <class F>
  [[nodiscard]] Result<void> write(F work) const;

  store::Writer* m_writer;
  store::ReadPool* m_readers;
  Services* m_services;
  std::int64_t m_token;
};

} // namespace muniment::workspace
