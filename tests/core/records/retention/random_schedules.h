#pragma once

#include "core/records/retention/record_facts.h"

#include <random>

namespace muniment::tests {

/// Schedules and facts of every kind, with month ends, leap days and ends of years far more often than chance would
/// have it.
class RandomSchedules final {
 public:
  explicit RandomSchedules(std::uint64_t seed) : m_random(seed) {}

  /// A schedule that may be put in force.
  [[nodiscard]] Schedule schedule();
  /// Any value in any field, for formats.
  [[nodiscard]] Schedule anything();
  [[nodiscard]] records::RecordFacts facts(const Schedule& schedule);
  [[nodiscard]] QDate date();
  [[nodiscard]] int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }
  [[nodiscard]] bool chance(int percent) { return upTo(99) < percent; }
  [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution(least, most)(m_random);
  }

 private:
  Trigger trigger(bool isFirst);
  Stage stage(int number, bool isLast);
  Period period();
  QString text();

  std::mt19937_64 m_random;
};

} // namespace muniment::tests
