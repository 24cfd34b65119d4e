#pragma once

#include "core/base/instant.h"

#include <QtCore/QString>

#include <map>

namespace muniment::connect::whatsapp {

/// How fast one business number may send: to everybody together, and to each person. Time is given, so that a day of
/// sending can be simulated. Begins cautiously, because nobody remembers what was sent before the program started.
class LimitsOfNumber final {
 public:
  struct Settings final {
    int perSecond = 80; ///< in and out together; the half of it is left to what comes in
    int pairBurst = 10; ///< to one person at once; the service lets 45 pass and makes one wait for it later
    std::int64_t pairEvery = 6'000;
  };

  explicit LimitsOfNumber(Settings settings) : m_settings(settings) {}
  LimitsOfNumber() : LimitsOfNumber(Settings()) {}

  /// Milliseconds until a message to this person may go; 0 takes its place.
  [[nodiscard]] std::int64_t admit(const QString& person, Instant now);

  /// The service says that this person got too much: 6 s, then four times as long each time, up to a day.
  [[nodiscard]] std::int64_t pairRefused(const QString& person, Instant now);
  /// It says that this number sent too much: half the rate for the next minutes.
  void throughputRefused(Instant now, std::int64_t wait);
  void accepted(const QString& person);

 private:
  struct Pair final {
    std::int64_t milliTokens = 0;
    Instant at;
    Instant notBefore;
    int refusals = 0;
  };
  [[nodiscard]] std::int64_t rate(Instant now) const; ///< messages in 1,000 seconds
  void refill(Pair& pair, Instant now) const;
  void forget(Instant now);

  Settings m_settings;
  std::map<QString, Pair> m_pairs;
  std::int64_t m_milliTokens = 1'000;
  Instant m_at;
  Instant m_notBefore;
  Instant m_slowUntil;
  std::size_t m_forgetAt = 4'096;
};

} // namespace muniment::connect::whatsapp
